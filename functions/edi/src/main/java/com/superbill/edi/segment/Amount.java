package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.List;
import java.util.OptionalLong;

/**
 * AMT: money, in cents.
 *
 * @param qualifier AMT01, such as {@code YU} total accepted, {@code T3} total claim charge
 * @param amountCents AMT02
 */
public record Amount(String qualifier, OptionalLong amountCents) implements SegmentRecord {

    public static Amount of(SegmentSource segment) {
        return new Amount(segment.text(1), segment.cents(2));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("AMT").text(qualifier).cents(amountCents);
    }

    public static Amount of(String qualifier, long cents) {
        return new Amount(qualifier, OptionalLong.of(cents));
    }

    /** The first with this qualifier, in cents. */
    public static OptionalLong find(List<Amount> amounts, String qualifier) {
        return amounts.stream().filter(amount -> amount.qualifier.equals(qualifier)).findFirst().map(Amount::amountCents).orElse(OptionalLong.empty());
    }
}
