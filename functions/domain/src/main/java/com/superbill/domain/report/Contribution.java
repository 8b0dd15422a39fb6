package com.superbill.domain.report;

/** What one thing adds to the stored sums at the moment. */
public sealed interface Contribution permits ClaimContribution, EncounterContribution, PaymentContribution {

    Counters counters();
}
