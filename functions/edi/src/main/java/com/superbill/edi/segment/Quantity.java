package com.superbill.edi.segment;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.List;
import java.util.Optional;

/**
 * QTY: a count.
 *
 * @param qualifier QTY01, such as {@code 90} accepted, {@code AA} rejected
 * @param quantity QTY02
 */
public record Quantity(String qualifier, Optional<Decimal> quantity) implements SegmentRecord {

    public static Quantity of(SegmentSource segment) {
        return new Quantity(segment.text(1), segment.decimal(2));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("QTY").text(qualifier).decimal(quantity);
    }

    public static Quantity of(String qualifier, long quantity) {
        return new Quantity(qualifier, Optional.of(Decimal.of(quantity)));
    }

    /** The first with this qualifier. */
    public static Optional<Decimal> find(List<Quantity> quantities, String qualifier) {
        return quantities.stream().filter(quantity -> quantity.qualifier.equals(qualifier)).findFirst().flatMap(Quantity::quantity);
    }
}
