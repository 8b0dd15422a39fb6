package com.superbill.edi.validation;

/** Whether a guide wants something. */
enum Usage {
    REQUIRED,
    /** Required by the guide, but receivers live without it: its absence is a warning. */
    EXPECTED,
    SITUATIONAL,
    NOT_USED;

    static Usage of(char letter) {
        return switch (letter) {
            case 'R' -> REQUIRED;
            case 'r' -> EXPECTED;
            case 'S' -> SITUATIONAL;
            case 'N' -> NOT_USED;
            default -> throw new IllegalArgumentException("unknown usage " + letter);
        };
    }

    boolean isWanted() {
        return this == REQUIRED || this == EXPECTED;
    }
}
