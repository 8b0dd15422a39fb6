package com.superbill.edi.acknowledgment;

/** What a receiver did with an interchange (TA104), a group (AK901) or a transaction (IK501). */
public enum Outcome {
    /** {@code A}. */
    ACCEPTED,
    /** {@code E}: taken, and something is wrong with it. */
    ACCEPTED_WITH_ERRORS,
    /** {@code P}: some transactions of the group were taken, others not. */
    PARTLY_ACCEPTED,
    /** {@code R}, or {@code M}, {@code W} and {@code X} for reasons of security. */
    REJECTED,
    /** Any other code: read it as not accepted. */
    UNKNOWN;

    static Outcome ofCode(String code) {
        return switch (code) {
            case "A" -> ACCEPTED;
            case "E" -> ACCEPTED_WITH_ERRORS;
            case "P" -> PARTLY_ACCEPTED;
            case "R", "M", "W", "X" -> REJECTED;
            default -> UNKNOWN;
        };
    }

    /** Whether all of it was taken. */
    public boolean isTaken() {
        return this == ACCEPTED || this == ACCEPTED_WITH_ERRORS;
    }
}
