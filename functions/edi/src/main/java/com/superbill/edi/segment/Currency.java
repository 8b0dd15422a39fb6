package com.superbill.edi.segment;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.Optional;

/**
 * CUR: what money the amounts are in.
 *
 * @param entity CUR01, such as {@code PR}, {@code 85}
 * @param code CUR02, ISO 4217
 * @param exchangeRate CUR03
 */
public record Currency(String entity, String code, Optional<Decimal> exchangeRate) implements SegmentRecord {

    public static Currency of(SegmentSource segment) {
        return new Currency(segment.text(1), segment.text(2), segment.decimal(3));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("CUR").text(entity).text(code).decimal(exchangeRate);
    }
}
