package com.superbill.domain.id;

/**
 * Names a patient of one practice.
 *
 * @param value letters, digits, underscore or hyphen, 1 to 64 characters
 */
public record PatientId(String value) {

    /** What every such id starts with, so that a reader of a log or a URL knows what it names. */
    public static final String PREFIX = "pat";

    public PatientId {
        Ids.requireWellFormed("patientId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
