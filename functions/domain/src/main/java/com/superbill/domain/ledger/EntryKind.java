package com.superbill.domain.ledger;

/** What happened, as an entry of the ledger names it. */
public enum EntryKind {
    CHARGE, INSURANCE_PAYMENT, REVERSAL, PATIENT_PAYMENT, WRITE_OFF, PROVIDER_ADJUSTMENT, CORRECTION
}
