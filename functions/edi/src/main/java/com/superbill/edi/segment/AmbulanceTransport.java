package com.superbill.edi.segment;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.Optional;

/**
 * CR1: an ambulance's transport.
 *
 * @param weightUnit CR101, {@code LB}
 * @param patientWeight CR102
 * @param transport CR103, such as {@code I} initial trip, {@code X} round trip; 278 only
 * @param reason CR104, {@code A}–{@code E}
 * @param distanceUnit CR105, {@code DH} miles
 * @param distance CR106
 * @param roundTripPurpose CR109
 * @param stretcherPurpose CR110
 */
public record AmbulanceTransport(
        String weightUnit, Optional<Decimal> patientWeight, String transport, String reason, String distanceUnit, Optional<Decimal> distance,
        String roundTripPurpose, String stretcherPurpose) implements SegmentRecord {

    public static AmbulanceTransport of(SegmentSource segment) {
        return new AmbulanceTransport(segment.text(1), segment.decimal(2), segment.text(3), segment.text(4), segment.text(5), segment.decimal(6),
                segment.text(9), segment.text(10));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("CR1").text(weightUnit).decimal(patientWeight).texts(transport, reason, distanceUnit).decimal(distance).skip(2).texts(roundTripPurpose, stretcherPurpose);
    }
}
