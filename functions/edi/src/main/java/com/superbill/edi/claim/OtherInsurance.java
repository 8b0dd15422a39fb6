package com.superbill.edi.claim;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * OI: what the patient has signed for another insurance.
 *
 * @param benefitsAssigned OI03, {@code Y}, {@code N} or {@code W}
 * @param patientSignature OI04, {@code P}
 * @param releaseOfInformation OI06, {@code Y} or {@code I}
 */
public record OtherInsurance(String benefitsAssigned, String patientSignature, String releaseOfInformation) implements SegmentRecord {

    public static OtherInsurance of(SegmentSource segment) {
        return new OtherInsurance(segment.text(3), segment.text(4), segment.text(6));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("OI").skip(2).text(benefitsAssigned).text(patientSignature).skip(1).text(releaseOfInformation);
    }
}
