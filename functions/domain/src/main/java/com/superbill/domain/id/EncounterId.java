package com.superbill.domain.id;

/**
 * Names a visit.
 *
 * @param value letters, digits, underscore or hyphen, 1 to 64 characters
 */
public record EncounterId(String value) {

    /** What every such id starts with, so that a reader of a log or a URL knows what it names. */
    public static final String PREFIX = "enc";

    public EncounterId {
        Ids.requireWellFormed("encounterId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
