package com.superbill.edi.authorization;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.ElementRecord;
import java.util.Optional;

/**
 * CR1: ambulance transport.
 *
 * @param weightUnit CR101, {@code LB}
 * @param weight CR102
 * @param transport CR103, such as {@code I} initial trip, {@code X} round trip
 * @param reason CR104
 * @param distanceUnit CR105, {@code DH} miles
 * @param distance CR106
 * @param roundTripPurpose CR109
 * @param stretcherPurpose CR110
 */
public record AmbulanceTransport(
        String weightUnit, Optional<Decimal> weight, String transport, String reason,
        String distanceUnit, Optional<Decimal> distance, String roundTripPurpose, String stretcherPurpose) implements ElementRecord {

    public static AmbulanceTransport of(SegmentSource segment) {
        return new AmbulanceTransport(segment.text(1), segment.decimal(2), segment.text(3), segment.text(4), segment.text(5), segment.decimal(6),
                segment.text(9), segment.text(10));
    }

    @Override
    public String segmentId() {
        return "CR1";
    }

    @Override
    public void writeElements(ElementWriter out) {
        out.text(weightUnit).decimal(weight).texts(transport, reason, distanceUnit).decimal(distance).skip(2).texts(roundTripPurpose, stretcherPurpose);
    }
}
