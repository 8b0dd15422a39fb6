package com.superbill.edi.claim;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.ElementRecord;

/**
 * CR2: chiropractic treatment.
 *
 * @param patientCondition CR208, such as {@code A} acute, {@code C} chronic
 * @param description1 CR210
 * @param description2 CR211
 */
public record SpinalManipulation(String patientCondition, String description1, String description2) implements ElementRecord {

    public static SpinalManipulation of(SegmentSource segment) {
        return new SpinalManipulation(segment.text(8), segment.text(10), segment.text(11));
    }

    @Override
    public String segmentId() {
        return "CR2";
    }

    @Override
    public void writeElements(ElementWriter out) {
        out.skip(7).text(patientCondition).skip(1).text(description1).text(description2);
    }
}
