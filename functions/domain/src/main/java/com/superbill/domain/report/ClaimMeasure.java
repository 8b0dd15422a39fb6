package com.superbill.domain.report;

/** What is counted of claims; a claim counts or does not, with its charge. */
public enum ClaimMeasure {
    /** Went into an 837 file at least once. */
    SUBMITTED,
    /** Submitted, and no check, 999 or 277CA ever stopped it. */
    CLEAN,
    /** An original that was submitted once, and whose first adjudication paid it. */
    PAID_FIRST,
    /** A payer decided on it. */
    ADJUDICATED,
    /** The first decision denied it. */
    DENIED_FIRST,
    /** Paid in full or in part by the latest decision. */
    APPROVED,
    /** Denied at first and then worked on: replaced, or decided anew. */
    DENIAL_WORKED,
    /** Denied at first and paid in the end, by itself or by its replacement. */
    DENIAL_OVERTURNED
}
