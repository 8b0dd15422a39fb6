package com.superbill.domain.ledger;

/**
 * The accounts of the double-entry ledger. A positive amount is a debit, a negative one a credit; an entry's lines sum to zero.
 */
public enum Account {
    /** What insurers owe the practice. */
    INSURANCE_RECEIVABLE,
    /** What patients owe the practice. */
    PATIENT_RECEIVABLE,
    /** Charges at full price (credit). */
    CHARGES,
    /** Money received from insurers. */
    INSURANCE_CASH,
    /** Money received from patients. */
    PATIENT_CASH,
    /** Charge above the contracted rate. */
    CONTRACTUAL_ADJUSTMENT,
    /** Adjustments that are neither contractual nor the patient's. */
    OTHER_ADJUSTMENT,
    /** What the practice gave up, with a reason. */
    WRITE_OFF,
    /** Money that a payer moved at provider level (PLB): recoupments, interest, levies. */
    PROVIDER_ADJUSTMENT
}
