package com.superbill.domain.id;

/**
 * Names one insurance coverage of a patient.
 *
 * @param value letters, digits, underscore or hyphen, 1 to 64 characters
 */
public record CoverageId(String value) {

    /** What every such id starts with, so that a reader of a log or a URL knows what it names. */
    public static final String PREFIX = "cov";

    public CoverageId {
        Ids.requireWellFormed("coverageId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
