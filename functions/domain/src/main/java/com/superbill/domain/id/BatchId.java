package com.superbill.domain.id;

/**
 * Names the claims that share one 837 file.
 *
 * @param value letters, digits, underscore or hyphen, 1 to 64 characters
 */
public record BatchId(String value) {

    /** What every such id starts with, so that a reader of a log or a URL knows what it names. */
    public static final String PREFIX = "bat";

    public BatchId {
        Ids.requireWellFormed("claimBatchId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
