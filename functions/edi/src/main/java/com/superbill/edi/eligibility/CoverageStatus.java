package com.superbill.edi.eligibility;

/** What a 271 says about coverage as a whole. */
public enum CoverageStatus {
    /** A benefit says so (EB01 1 to 5). */
    ACTIVE,
    /** A benefit says so (EB01 6 to 8), and none says otherwise. */
    INACTIVE,
    /** An AAA: there is no answer. */
    REJECTED,
    /** Neither said. */
    NOT_SAID
}
