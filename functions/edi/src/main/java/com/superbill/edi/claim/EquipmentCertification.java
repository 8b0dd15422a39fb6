package com.superbill.edi.claim;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.Optional;

/**
 * CR3: a certification of durable medical equipment.
 *
 * @param type CR301, {@code I} initial, {@code R} renewal, {@code S} revised
 * @param unit CR302, {@code MO} months
 * @param duration CR303
 */
public record EquipmentCertification(String type, String unit, Optional<Decimal> duration) implements SegmentRecord {

    public static EquipmentCertification of(SegmentSource segment) {
        return new EquipmentCertification(segment.text(1), segment.text(2), segment.decimal(3));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("CR3").text(type).text(unit).decimal(duration);
    }
}
