package com.superbill.domain.remittance;

/** How far a remittance has come. */
public enum RemittanceStatus {
    PROCESSING, PROCESSED,
    /** Something in it waits for a person. */
    NEEDS_REVIEW
}
