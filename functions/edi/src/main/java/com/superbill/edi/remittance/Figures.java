package com.superbill.edi.remittance;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.Numbers;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.ElementRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * TS3 and TS2: Medicare's sums over a group of claims, informational.
 *
 * @param segmentId {@code TS3} by provider, {@code TS2} of inpatient claims
 * @param values by element; in TS3 01 is the provider's number, 02 the facility type and 03 the fiscal period's end, everything else is a number
 */
public record Figures(String segmentId, List<String> values) implements ElementRecord {

    private static final int MAX_ELEMENTS = 24;

    public Figures {
        values = List.copyOf(values);
    }

    static Figures of(SegmentSource segment) {
        var values = new ArrayList<String>();
        for (int element = 1; element <= Math.min(segment.count(), MAX_ELEMENTS); element++) {
            values.add(segment.text(element));
        }
        return new Figures(segment.id(), values);
    }

    /** An element's text, from 1; empty where it is absent. */
    public String text(int element) {
        return element > values.size() ? "" : values.get(element - 1);
    }

    /** An element that is an amount, such as TS305 total charges; empty where it is absent or no amount. */
    public OptionalLong cents(int element) {
        return Numbers.cents(text(element));
    }

    /** An element that is a count, such as TS304 claims. */
    public Optional<BigDecimal> count(int element) {
        return Numbers.decimal(text(element));
    }

    @Override
    public void writeElements(ElementWriter out) {
        values.forEach(out::text);
    }
}
