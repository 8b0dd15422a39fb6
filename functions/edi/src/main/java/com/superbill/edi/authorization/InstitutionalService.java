package com.superbill.edi.authorization;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import com.superbill.edi.segment.Procedure;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * SV2: an institutional service that is asked for or decided on.
 *
 * @param revenueCode SV201
 * @param procedure SV202
 * @param chargeCents SV203
 * @param unit SV204, {@code DA} days, {@code UN} units
 * @param quantity SV205
 * @param rateCents SV206
 */
public record InstitutionalService(
        String revenueCode, Procedure procedure, OptionalLong chargeCents, String unit,
        Optional<Decimal> quantity, OptionalLong rateCents) implements SegmentRecord {

    public static InstitutionalService of(SegmentSource segment) {
        return new InstitutionalService(segment.text(1), Procedure.of(segment, 2), segment.cents(3), segment.text(4), segment.decimal(5), segment.cents(6));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("SV2").text(revenueCode).composite(procedure).cents(chargeCents).text(unit).decimal(quantity).cents(rateCents);
    }
}
