package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * N4: city, state and postal code.
 *
 * @param city N401
 * @param state N402
 * @param postalCode N403
 * @param country N404, empty within the United States
 * @param locationQualifier N405, in an eligibility answer and an authorization
 * @param location N406
 * @param countrySubdivision N407
 */
public record Locality(
        String city, String state, String postalCode, String country,
        String locationQualifier, String location, String countrySubdivision) implements SegmentRecord {

    public static Locality of(SegmentSource segment) {
        return new Locality(segment.text(1), segment.text(2), segment.text(3), segment.rareText(4), segment.rareText(5), segment.rareText(6),
                segment.rareText(7));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("N4").texts(city, state, postalCode, country, locationQualifier, location, countrySubdivision);
    }
}
