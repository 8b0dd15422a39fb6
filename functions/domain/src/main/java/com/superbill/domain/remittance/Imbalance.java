package com.superbill.domain.remittance;

import com.superbill.domain.money.Money;

/**
 * An equation of an 835 that does not hold (guide 005010X221A1 §1.10.2.1).
 *
 * @param expected what charges and payments demand
 * @param actual what the adjustments, or the payment, say
 */
public record Imbalance(Level level, Money expected, Money actual) {

    public enum Level {
        LINE, CLAIM, TRANSACTION
    }
}
