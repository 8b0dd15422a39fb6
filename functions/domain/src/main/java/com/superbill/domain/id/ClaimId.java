package com.superbill.domain.id;

/**
 * Names a claim to one payer.
 *
 * @param value letters, digits, underscore or hyphen, 1 to 64 characters
 */
public record ClaimId(String value) {

    /** What every such id starts with, so that a reader of a log or a URL knows what it names. */
    public static final String PREFIX = "clm";

    public ClaimId {
        Ids.requireWellFormed("claimId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
