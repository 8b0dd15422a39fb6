package com.superbill.platform;

import java.util.Optional;

/**
 * The function's environment variables. Everything a function needs is asked for while it is constructed, so that a
 * missing one stops it at its start, by name.
 */
public final class Env {

    private static final String PRODUCTION_STAGE = "prod";

    private Env() {
    }

    /** @throws IllegalStateException naming the variable if it is absent or blank */
    public static String required(String name) {
        return optional(name).orElseThrow(() -> new IllegalStateException("environment variable " + name + " is not set"));
    }

    /** Whether this is the stage whose files are meant in earnest (ISA15 P, else T). */
    public static boolean isProduction() {
        return required("STAGE").equals(PRODUCTION_STAGE);
    }

    public static Optional<String> optional(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
