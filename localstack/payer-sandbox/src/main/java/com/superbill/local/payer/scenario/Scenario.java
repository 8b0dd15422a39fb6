package com.superbill.local.payer.scenario;

/** The ways in which a payer says no, or does a thing awkwardly. */
public enum Scenario {
    /** Pays by contract and plan, on time. */
    PAY,
    /** The 999 rejects the whole file. */
    REJECT_FILE,
    /** The 277CA rejects the claim. */
    REJECT_CLAIM,
    /** The member is not covered: 271 says inactive, a claim is denied (CO-27). */
    INACTIVE_MEMBER,
    /** Adjudicated and denied. */
    DENY,
    /** One line is denied, the others are paid. */
    PAY_IN_PART,
    /** Paid; three weeks later taken back (CLP02 = 22) and decided anew. */
    REVERSE_AND_CORRECT,
    /** Paid; the same sum is taken out of a later payment at provider level (PLB WO). */
    RECOUP,
    /** The 835 comes a second time. */
    SEND_TWICE,
    /** The 835 comes a month late. */
    SEND_LATE,
    /** No answer at all. */
    SILENCE
}
