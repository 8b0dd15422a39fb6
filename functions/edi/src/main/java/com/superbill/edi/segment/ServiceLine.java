package com.superbill.edi.segment;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * SVC: the service line that a status or a payment is about.
 *
 * @param procedure SVC01
 * @param chargeCents SVC02
 * @param paidCents SVC03
 * @param revenueCode SVC04
 * @param units SVC05, paid
 * @param originalProcedure SVC06, where another was billed
 * @param originalUnits SVC07, billed
 */
public record ServiceLine(
        Procedure procedure, OptionalLong chargeCents, OptionalLong paidCents, String revenueCode,
        Optional<Decimal> units, Procedure originalProcedure, Optional<Decimal> originalUnits) implements SegmentRecord {

    public static ServiceLine of(SegmentSource segment) {
        return new ServiceLine(Procedure.of(segment, 1), segment.cents(2), segment.cents(3), segment.text(4), segment.decimal(5), Procedure.of(segment, 6),
                segment.decimal(7));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("SVC").composite(procedure).cents(chargeCents).cents(paidCents).text(revenueCode).decimal(units)
                .composite(originalProcedure).decimal(originalUnits);
    }
}
