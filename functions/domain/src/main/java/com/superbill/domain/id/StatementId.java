package com.superbill.domain.id;

/**
 * Names a bill to a patient.
 *
 * @param value letters, digits, underscore or hyphen, 1 to 64 characters
 */
public record StatementId(String value) {

    /** What every such id starts with, so that a reader of a log or a URL knows what it names. */
    public static final String PREFIX = "stm";

    public StatementId {
        Ids.requireWellFormed("statementId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
