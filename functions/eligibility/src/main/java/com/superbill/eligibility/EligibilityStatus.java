package com.superbill.eligibility;

/** How a check stands: waiting for its payer, answered, refused by the payer (AAA), or without an answer that can be used. */
enum EligibilityStatus {
    REQUESTED, ACTIVE, INACTIVE, REJECTED, FAILED
}
