package com.superbill.domain.document;

/** What a file is, decided from its content. */
public enum DocumentKind {
    REMITTANCE, ACKNOWLEDGMENT, REGISTRATION, CLAIM_FILE, ELIGIBILITY_RESPONSE, SCAN, UNKNOWN
}
