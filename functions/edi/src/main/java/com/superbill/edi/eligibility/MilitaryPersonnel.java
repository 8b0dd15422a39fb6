package com.superbill.edi.eligibility;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * MPI: the member's military service; 271.
 *
 * @param informationStatus MPI01
 * @param employmentStatus MPI02
 * @param serviceAffiliation MPI03
 * @param description MPI04
 * @param rank MPI05
 * @param format MPI06, {@code D8} or {@code RD8}
 * @param period MPI07
 */
public record MilitaryPersonnel(
        String informationStatus, String employmentStatus, String serviceAffiliation, String description,
        String rank, String format, String period) implements SegmentRecord {

    public static MilitaryPersonnel of(SegmentSource segment) {
        return new MilitaryPersonnel(segment.text(1), segment.text(2), segment.text(3), segment.text(4), segment.text(5), segment.text(6), segment.text(7));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("MPI").texts(informationStatus, employmentStatus, serviceAffiliation, description, rank, format, period);
    }
}
