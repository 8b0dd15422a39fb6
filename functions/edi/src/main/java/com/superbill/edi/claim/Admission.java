package com.superbill.edi.claim;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * CL1: how a stay began and ended; institutional.
 *
 * @param type CL101
 * @param source CL102
 * @param patientStatus CL103, two digits
 */
public record Admission(String type, String source, String patientStatus) implements SegmentRecord {

    public static Admission of(SegmentSource segment) {
        return new Admission(segment.text(1), segment.text(2), segment.text(3));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("CL1").text(type).text(source).text(patientStatus);
    }
}
