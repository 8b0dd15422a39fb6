package com.superbill.edi.authorization;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import com.superbill.edi.segment.Procedure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * SV1: a professional service that is asked for or decided on.
 *
 * @param procedure SV101
 * @param chargeCents SV102
 * @param unit SV103, {@code UN} units, {@code MJ} minutes
 * @param quantity SV104
 * @param diagnosisPointers SV107
 */
public record ProfessionalService(
        Procedure procedure, OptionalLong chargeCents, String unit, Optional<Decimal> quantity,
        List<String> diagnosisPointers) implements SegmentRecord {

    public ProfessionalService {
        diagnosisPointers = List.copyOf(diagnosisPointers);
    }

    public static ProfessionalService of(SegmentSource segment) {
        return new ProfessionalService(Procedure.of(segment, 1), segment.cents(2), segment.text(3), segment.decimal(4), segment.components(7));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("SV1").composite(procedure).cents(chargeCents).text(unit).decimal(quantity).skip(2).composite(diagnosisPointers);
    }
}
