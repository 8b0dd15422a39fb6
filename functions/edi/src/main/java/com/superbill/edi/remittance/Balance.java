package com.superbill.edi.remittance;

import com.superbill.edi.Numbers;
import com.superbill.edi.Position;

/**
 * One of the three equations of a remittance (GUIDE §4.2), evaluated in cents.
 *
 * @param expectedCents what the charges and payments demand
 * @param actualCents what the adjustments, or the payment, say
 * @param position where the line, the claim or the payment stands
 */
public record Balance(Level level, long expectedCents, long actualCents, Position position) {

    /** Which equation. */
    public enum Level {
        /** SVC02 − SVC03 = the line's adjustments. */
        SERVICE_LINE("SVC02 − SVC03", "the line's CAS"),
        /** CLP03 − CLP04 = the claim's adjustments and its lines'. */
        CLAIM("CLP03 − CLP04", "the CAS of claim and lines"),
        /** The claims' payments less the provider adjustments = the payment. */
        TRANSACTION("sum of CLP04 − sum of PLB", "BPR02");

        private final String expected;
        private final String actual;

        Level(String expected, String actual) {
            this.expected = expected;
            this.actual = actual;
        }
    }

    /** Both sides are equal. */
    public boolean holds() {
        return expectedCents == actualCents;
    }

    /** Actual less expected, in cents. */
    public long differenceCents() {
        return actualCents - expectedCents;
    }

    /** For people: {@code SVC02 − SVC03 = 45, but the line's CAS = 40 (difference -5)}. */
    public String equation() {
        return level.expected + " = " + Numbers.ofCents(expectedCents) + (holds() ? " = " : ", but ") + level.actual
                + (holds() ? "" : " = " + Numbers.ofCents(actualCents) + " (difference " + Numbers.ofCents(differenceCents()) + ")");
    }
}
