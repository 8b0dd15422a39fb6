package com.superbill.domain;

/**
 * The raw file that a figure came from; never deleted, so always one click away.
 *
 * @param store which bucket holds it
 * @param key the object key within that bucket; carries no person's data
 */
public record FileReference(Store store, String key) {

    /** Uploads and generated documents, or the clearinghouse's mailbox. */
    public enum Store {
        DOCUMENTS, EXCHANGE
    }

    public FileReference {
        InvalidValue.requireText("key", key, 256);
    }
}
