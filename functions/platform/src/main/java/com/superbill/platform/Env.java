package com.superbill.platform;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The function's environment variables. Everything a function needs is asked for while it is constructed, so that a
 * missing one stops it at its start, by name.
 *
 * <p>On Lambda that is the process environment. A host that runs several functions in one process gives each its own by
 * loading it with a class loader that is also a {@link Supplier} of a map.
 */
public final class Env {

    private static final Map<String, String> VARIABLES = variables();

    private Env() {
    }

    /** @throws IllegalStateException naming the variable if it is absent or blank */
    public static String required(String name) {
        return optional(name).orElseThrow(() -> new IllegalStateException("environment variable " + name + " is not set"));
    }

    public static Optional<String> optional(String name) {
        return Optional.ofNullable(VARIABLES.get(name)).filter(value -> !value.isBlank());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables() {
        return Env.class.getClassLoader() instanceof Supplier<?> host ? (Map<String, String>) host.get() : System.getenv();
    }
}
