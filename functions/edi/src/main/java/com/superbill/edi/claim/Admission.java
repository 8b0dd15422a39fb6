package com.superbill.edi.claim;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.ElementRecord;

/**
 * CL1: how a stay began and ended; institutional.
 *
 * @param type CL101
 * @param source CL102
 * @param patientStatus CL103, two digits
 */
public record Admission(String type, String source, String patientStatus) implements ElementRecord {

    public static Admission of(SegmentSource segment) {
        return new Admission(segment.text(1), segment.text(2), segment.text(3));
    }

    @Override
    public String segmentId() {
        return "CL1";
    }

    @Override
    public void writeElements(ElementWriter out) {
        out.text(type).text(source).text(patientStatus);
    }
}
