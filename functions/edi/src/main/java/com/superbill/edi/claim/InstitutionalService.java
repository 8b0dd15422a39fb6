package com.superbill.edi.claim;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.segment.Procedure;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * SV2: an institutional service.
 *
 * @param revenueCode SV201
 * @param procedure SV202
 * @param chargeCents SV203
 * @param unit SV204, {@code UN} units, {@code DA} days
 * @param quantity SV205
 * @param nonCoveredCents SV207
 */
public record InstitutionalService(
        String revenueCode, Procedure procedure, long chargeCents, String unit, Optional<Decimal> quantity, OptionalLong nonCoveredCents) implements ClaimService {

    public static InstitutionalService of(SegmentSource segment) {
        return new InstitutionalService(segment.text(1), Procedure.of(segment, 2), segment.centsOrZero(3), segment.text(4), segment.decimal(5), segment.cents(7));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("SV2").text(revenueCode).composite(procedure).cents(chargeCents).text(unit).decimal(quantity).skip(1).cents(nonCoveredCents);
    }
}
