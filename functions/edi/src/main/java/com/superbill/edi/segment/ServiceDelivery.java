package com.superbill.edi.segment;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.Optional;

/**
 * HSD: how much of a service, how often; 271 and 278.
 *
 * @param quantityQualifier HSD01, such as {@code VS} visits, {@code DY} days
 * @param quantity HSD02
 * @param frequencyUnit HSD03, such as {@code WK} per week
 * @param sampleModulus HSD04
 * @param periodQualifier HSD05, such as {@code 34} month
 * @param periods HSD06
 * @param deliveryFrequency HSD07
 * @param deliveryTime HSD08
 */
public record ServiceDelivery(
        String quantityQualifier, Optional<Decimal> quantity, String frequencyUnit, Optional<Decimal> sampleModulus,
        String periodQualifier, Optional<Decimal> periods, String deliveryFrequency, String deliveryTime) implements SegmentRecord {

    public static ServiceDelivery of(SegmentSource segment) {
        return new ServiceDelivery(segment.text(1), segment.decimal(2), segment.text(3), segment.decimal(4), segment.text(5), segment.decimal(6),
                segment.text(7), segment.text(8));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("HSD").text(quantityQualifier).decimal(quantity).text(frequencyUnit).decimal(sampleModulus).text(periodQualifier).decimal(periods)
                .texts(deliveryFrequency, deliveryTime);
    }
}
