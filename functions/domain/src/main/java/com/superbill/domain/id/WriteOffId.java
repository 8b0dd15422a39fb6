package com.superbill.domain.id;

/**
 * Names an amount that the practice gave up.
 *
 * @param value letters, digits, underscore or hyphen, 1 to 64 characters
 */
public record WriteOffId(String value) {

    /** What every such id starts with, so that a reader of a log or a URL knows what it names. */
    public static final String PREFIX = "wof";

    public WriteOffId {
        Ids.requireWellFormed("writeOffId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
