package com.superbill.domain.id;

/**
 * Names one balanced entry of a ledger.
 *
 * @param value letters, digits, underscore or hyphen, 1 to 64 characters
 */
public record EntryId(String value) {

    /** What every such id starts with, so that a reader of a log or a URL knows what it names. */
    public static final String PREFIX = "ent";

    public EntryId {
        Ids.requireWellFormed("ledgerEntryId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
