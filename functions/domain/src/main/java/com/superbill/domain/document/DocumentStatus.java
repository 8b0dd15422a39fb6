package com.superbill.domain.document;

/** How far a file has come; the last three are final. */
public enum DocumentStatus {
    AWAITING_UPLOAD, RECEIVED, PROCESSING, PROCESSED, NEEDS_REVIEW, REJECTED;

    public boolean isFinal() {
        return this == PROCESSED || this == NEEDS_REVIEW || this == REJECTED;
    }
}
