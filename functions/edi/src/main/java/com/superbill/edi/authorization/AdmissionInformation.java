package com.superbill.edi.authorization;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * CL1: an institutional admission.
 *
 * @param type CL101
 * @param source CL102
 * @param patientStatus CL103
 * @param nursingHomeStatus CL104
 */
public record AdmissionInformation(String type, String source, String patientStatus, String nursingHomeStatus) implements SegmentRecord {

    public static AdmissionInformation of(SegmentSource segment) {
        return new AdmissionInformation(segment.text(1), segment.text(2), segment.text(3), segment.text(4));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("CL1").texts(type, source, patientStatus, nursingHomeStatus);
    }
}
