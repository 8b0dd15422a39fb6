package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * INS: the member and the relationship to the subscriber; 270, 271 and 278.
 *
 * @param subscriber INS01, {@code Y} is the subscriber, {@code N} is a dependent
 * @param relationship INS02, such as {@code 18} self, {@code 01} spouse, {@code 19} child
 * @param maintenanceType INS03, {@code 001} the identification was changed in the answer
 * @param maintenanceReason INS04, {@code 25} the identification was changed in the answer
 * @param employmentStatus INS08
 * @param studentStatus INS09
 * @param handicapped INS10, {@code Y} or {@code N}
 * @param birthSequence INS17, order of birth of twins and more
 */
public record Insured(
        String subscriber, String relationship, String maintenanceType, String maintenanceReason,
        String employmentStatus, String studentStatus, String handicapped, String birthSequence) implements SegmentRecord {

    public static Insured of(SegmentSource segment) {
        return new Insured(segment.text(1), segment.text(2), segment.text(3), segment.text(4), segment.text(8), segment.text(9), segment.text(10), segment.text(17));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("INS").texts(subscriber, relationship, maintenanceType, maintenanceReason).skip(3).texts(employmentStatus, studentStatus, handicapped).skip(6).text(birthSequence);
    }
}
