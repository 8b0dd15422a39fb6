package com.superbill.domain.claim;

/** CLM05-3: what a claim is to those before it. */
public enum ClaimFrequency {
    ORIGINAL('1'), REPLACEMENT('7'), VOID('8');

    private final char code;

    ClaimFrequency(char code) {
        this.code = code;
    }

    public char code() {
        return code;
    }
}
