package com.superbill.edi.claim;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.segment.Procedure;
import java.util.List;
import java.util.Optional;

/**
 * SV1: a professional service.
 *
 * @param procedure SV101
 * @param chargeCents SV102
 * @param unit SV103, {@code UN} units, {@code MJ} minutes
 * @param quantity SV104
 * @param placeOfService SV105, where it differs from the claim's
 * @param diagnosisPointers SV107, 1–12, the first the most important; at most four
 * @param emergency SV109, {@code Y}
 * @param epsdt SV111, {@code Y}
 * @param familyPlanning SV112, {@code Y}
 * @param copayExempt SV115, {@code 0}
 */
public record ProfessionalService(
        Procedure procedure, long chargeCents, String unit, Optional<Decimal> quantity, String placeOfService, List<Integer> diagnosisPointers,
        String emergency, String epsdt, String familyPlanning, String copayExempt) implements ClaimService {

    public ProfessionalService {
        diagnosisPointers = Lists.copyOf(diagnosisPointers);
    }

    public static ProfessionalService of(SegmentSource segment) {
        return new ProfessionalService(Procedure.of(segment, 1), segment.centsOrZero(2), segment.text(3), segment.decimal(4), segment.text(5), Pointers.of(segment, 7),
                segment.rareText(9), segment.rareText(11), segment.rareText(12), segment.rareText(15));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("SV1").composite(procedure).cents(chargeCents).text(unit).decimal(quantity).text(placeOfService).skip(1);
        Pointers.write(diagnosisPointers, out).skip(1).text(emergency).skip(1).text(epsdt).text(familyPlanning).skip(2)
                .text(copayExempt);
    }

    /** A service counted in units. */
    public static ProfessionalService of(Procedure procedure, long chargeCents, Decimal units, Integer... diagnosisPointers) {
        return new ProfessionalService(procedure, chargeCents, "UN", Optional.of(units), "", List.of(diagnosisPointers), "", "", "", "");
    }
}
