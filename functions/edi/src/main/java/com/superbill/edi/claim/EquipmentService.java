package com.superbill.edi.claim;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import com.superbill.edi.segment.Procedure;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * SV5: durable medical equipment.
 *
 * @param procedure SV501
 * @param unit SV502, {@code DA} days
 * @param quantity SV503
 * @param rentalCents SV504
 * @param purchaseCents SV505
 * @param rentalFrequency SV506, {@code 1} weekly, {@code 4} monthly, {@code 6} daily
 */
public record EquipmentService(
        Procedure procedure, String unit, Optional<Decimal> quantity, OptionalLong rentalCents, OptionalLong purchaseCents, String rentalFrequency) implements SegmentRecord {

    public static EquipmentService of(SegmentSource segment) {
        return new EquipmentService(Procedure.of(segment, 1), segment.text(2), segment.decimal(3), segment.cents(4), segment.cents(5), segment.text(6));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("SV5").composite(procedure).text(unit).decimal(quantity).cents(rentalCents).cents(purchaseCents).text(rentalFrequency);
    }
}
