package com.superbill.local.payer.adjudication;

/**
 * What a member has paid in one year.
 *
 * @param deductibleCents towards the deductible
 * @param outOfPocketCents deductible, copays and coinsurance together
 */
public record Accumulator(long deductibleCents, long outOfPocketCents) {

    public static final Accumulator EMPTY = new Accumulator(0, 0);
}
