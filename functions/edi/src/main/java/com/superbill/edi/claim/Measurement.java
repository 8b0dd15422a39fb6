package com.superbill.edi.claim;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.Optional;

/**
 * MEA: a test result.
 *
 * @param reference MEA01, {@code OG} original, {@code TR} test result
 * @param qualifier MEA02, such as {@code HT} height, {@code R1} hemoglobin, {@code R2} hematocrit
 * @param value MEA03
 */
public record Measurement(String reference, String qualifier, Optional<Decimal> value) implements SegmentRecord {

    public static Measurement of(SegmentSource segment) {
        return new Measurement(segment.text(1), segment.text(2), segment.decimal(3));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("MEA").text(reference).text(qualifier).decimal(value);
    }
}
