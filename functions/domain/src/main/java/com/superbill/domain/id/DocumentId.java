package com.superbill.domain.id;

/**
 * Names an uploaded or received file.
 *
 * @param value letters, digits, underscore or hyphen, 1 to 64 characters
 */
public record DocumentId(String value) {

    /** What every such id starts with, so that a reader of a log or a URL knows what it names. */
    public static final String PREFIX = "doc";

    public DocumentId {
        Ids.requireWellFormed("documentId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
