package com.superbill.domain.money;

import java.util.Collection;
import java.util.Locale;

/**
 * An amount in integer US cents. Arithmetic is exact: an overflow is an {@link ArithmeticException}, never a wrong amount.
 *
 * @param cents the amount in cents; negative amounts are legal (reversals, credits)
 */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money ofCents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return ofCents(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return ofCents(Math.subtractExact(cents, other.cents));
    }

    public Money times(int quantity) {
        return ofCents(Math.multiplyExact(cents, (long) quantity));
    }

    public Money negated() {
        return ofCents(Math.negateExact(cents));
    }

    public Money abs() {
        return cents < 0 ? negated() : this;
    }

    public boolean isZero() {
        return cents == 0;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public boolean isPositive() {
        return cents > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** Dollars with two decimals and a leading minus, as {@code -12.30}; for people, not for files. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s%d.%02d", cents < 0 ? "-" : "", Math.abs(cents / 100), Math.abs(cents % 100));
    }
}
