package com.superbill.local.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The routes that {@code schemas/openapi.yaml} promises. */
final class Contract {

    private static final Pattern PATH = Pattern.compile("^  (/v1/[^:]+):$");
    private static final Pattern METHOD = Pattern.compile("^    (get|put|post|delete):$");

    /** @param path with its parameters in braces */
    record Route(String method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private Contract() {
    }

    static List<Route> routes() {
        try {
            List<Route> routes = new ArrayList<>();
            String path = "";
            for (String line : Files.readAllLines(Stack.ROOT.resolve("schemas/openapi.yaml"))) {
                Matcher newPath = PATH.matcher(line);
                Matcher method = METHOD.matcher(line);
                if (newPath.matches()) {
                    path = newPath.group(1);
                } else if (method.matches()) {
                    routes.add(new Route(method.group(1).toUpperCase(Locale.ROOT), path));
                }
            }
            return routes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
