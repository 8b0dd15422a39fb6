package com.superbill.domain.id;

/**
 * Names one 270 question and its 271 answer.
 *
 * @param value letters, digits, underscore or hyphen, 1 to 64 characters
 */
public record EligibilityCheckId(String value) {

    /** What every such id starts with, so that a reader of a log or a URL knows what it names. */
    public static final String PREFIX = "elg";

    public EligibilityCheckId {
        Ids.requireWellFormed("eligibilityCheckId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
