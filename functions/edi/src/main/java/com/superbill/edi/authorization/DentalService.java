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
 * SV3: a dental service that is asked for or decided on.
 *
 * @param procedure SV301, {@code AD} CDT
 * @param chargeCents SV302
 * @param placeOfService SV303
 * @param oralCavity SV304, areas of the mouth, such as {@code 10} upper right quadrant; at most five
 * @param prosthesis SV305, {@code I} initial placement, {@code R} replacement
 * @param quantity SV306
 * @param description SV307
 * @param diagnosisPointers SV311
 */
public record DentalService(
        Procedure procedure, OptionalLong chargeCents, String placeOfService, List<String> oralCavity, String prosthesis, Optional<Decimal> quantity,
        String description, List<String> diagnosisPointers) implements SegmentRecord {

    public DentalService {
        oralCavity = List.copyOf(oralCavity);
        diagnosisPointers = List.copyOf(diagnosisPointers);
    }

    public static DentalService of(SegmentSource segment) {
        return new DentalService(Procedure.of(segment, 1), segment.cents(2), segment.text(3), segment.components(4), segment.text(5), segment.decimal(6),
                segment.text(7), segment.components(11));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("SV3").composite(procedure).cents(chargeCents).text(placeOfService).composite(oralCavity).text(prosthesis).decimal(quantity)
                .text(description).skip(3).composite(diagnosisPointers);
    }
}
