package com.superbill.embedded.lambda;

import java.io.PrintStream;
import java.util.Map;

/**
 * Stands for {@link System}'s environment and streams inside one function. Every {@link FunctionClassLoader} defines a copy of this
 * class of its own, and the function's classes are linked to that copy: two functions in one process see two environments.
 */
public final class FunctionEnvironment {

    /** Named as in {@link System}, for the linker of {@link SystemCalls}. */
    public static volatile PrintStream out = System.out;

    public static volatile PrintStream err = System.err;

    private static volatile Map<String, String> variables = Map.of();

    private FunctionEnvironment() {}

    /** Called once by the host, through reflection, before any class of the function is loaded. */
    public static void set(Map<String, String> environment, PrintStream log) {
        variables = Map.copyOf(environment);
        out = log;
        err = log;
    }

    public static Map<String, String> getenv() {
        return variables;
    }

    public static String getenv(String name) {
        return variables.get(name);
    }
}
