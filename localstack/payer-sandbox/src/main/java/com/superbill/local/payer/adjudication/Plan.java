package com.superbill.local.payer.adjudication;

/**
 * What a member's plan makes the member pay, in network.
 *
 * @param deductibleCents a year
 * @param copayCents for an office visit
 * @param coinsurancePercent of what is left after the deductible
 * @param outOfPocketCents most that the member pays in a year
 */
public record Plan(String name, long deductibleCents, long copayCents, int coinsurancePercent, long outOfPocketCents) {
}
