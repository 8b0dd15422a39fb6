package com.superbill.domain.remittance;

import com.superbill.domain.money.Money;

/**
 * An equation of an 835 that does not hold.
 *
 * @param expected the side of the equation that the file states, for instance BPR02
 * @param actual what its parts come to
 * @param segment id of the segment that states it
 * @param segmentNumber 1-based count of that segment in the file
 */
public record Imbalance(Level level, Money expected, Money actual, String segment, long segmentNumber) {

    public enum Level {
        LINE("charge SVC02", "payment SVC03 and the line's adjustments"),
        CLAIM("charge CLP03", "payment CLP04 and all adjustments of the claim and its lines"),
        TRANSACTION("payment BPR02", "claims' payments CLP04 without the provider adjustments PLB");

        private final String stated;
        private final String parts;

        Level(String stated, String parts) {
            this.stated = stated;
            this.parts = parts;
        }
    }

    /** For a person: the equation with its figures. */
    public String equation() {
        return "The %s is %s, but the %s come to %s: a difference of %s.".formatted(level.stated, expected, level.parts, actual, expected.minus(actual));
    }
}
