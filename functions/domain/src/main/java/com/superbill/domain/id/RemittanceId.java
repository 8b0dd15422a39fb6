package com.superbill.domain.id;

/**
 * Names one 835 transaction (one check or EFT).
 *
 * @param value letters, digits, underscore or hyphen, 1 to 64 characters
 */
public record RemittanceId(String value) {

    /** What every such id starts with, so that a reader of a log or a URL knows what it names. */
    public static final String PREFIX = "rem";

    public RemittanceId {
        Ids.requireWellFormed("remittanceId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
