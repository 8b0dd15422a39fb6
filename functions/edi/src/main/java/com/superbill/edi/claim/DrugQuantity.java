package com.superbill.edi.claim;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.Optional;

/**
 * CTP: how much of a drug.
 *
 * @param quantity CTP04
 * @param unit CTP05, {@code F2} international unit, {@code GR}, {@code ME}, {@code ML}, {@code UN}
 */
public record DrugQuantity(Optional<Decimal> quantity, String unit) implements SegmentRecord {

    public static DrugQuantity of(SegmentSource segment) {
        return new DrugQuantity(segment.decimal(4), segment.text(5));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("CTP").skip(3).decimal(quantity).text(unit);
    }
}
