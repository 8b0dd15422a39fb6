package com.superbill.edi;

import java.math.BigDecimal;

/**
 * A quantity, a percentage or a rate, exactly: {@code unscaled / 10^scale}. Not a {@link BigDecimal}, whose class alone takes a fresh JVM longer to prepare than it takes to read
 * a first file; {@link #toBigDecimal} is there for those who go on calculating.
 *
 * @param unscaled at most {@link Numbers#MAX_DIGITS} digits
 * @param scale decimals, as few as will do: 1.50 has one
 */
public record Decimal(long unscaled, int scale) {

    public static final Decimal ONE = new Decimal(1, 0);

    public Decimal {
        if (scale < 0 || scale > Numbers.MAX_DIGITS) {
            throw new IllegalArgumentException("decimals out of range: " + scale);
        }
        while (scale > 0 && unscaled % 10 == 0) {
            unscaled /= 10;
            scale--;
        }
    }

    public static Decimal of(long whole) {
        return new Decimal(whole, 0);
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(unscaled, scale);
    }

    /** Without its decimals. */
    public long whole() {
        long whole = unscaled;
        for (int i = 0; i < scale; i++) {
            whole /= 10;
        }
        return whole;
    }

    /** As X12 spells it: no trailing zeros, no leading zero; {@code .2}. */
    @Override
    public String toString() {
        if (scale == 0) {
            return Long.toString(unscaled);
        }
        String digits = Long.toString(Math.abs(unscaled));
        var text = new StringBuilder(digits.length() + scale + 2);
        text.append(unscaled < 0 ? "-" : "");
        int wholeDigits = digits.length() - scale;
        if (wholeDigits > 0) {
            return text.append(digits, 0, wholeDigits).append('.').append(digits, wholeDigits, digits.length()).toString();
        }
        return text.append('.').repeat('0', -wholeDigits).append(digits).toString();
    }
}
