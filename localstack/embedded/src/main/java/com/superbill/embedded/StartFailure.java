package com.superbill.embedded;

/** Why the stack cannot start, in one line that a person can act on. */
public final class StartFailure extends RuntimeException {

    public StartFailure(String line) {
        super(line);
    }

    public StartFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
