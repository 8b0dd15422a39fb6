package com.superbill.edi.claim;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.Optional;

/**
 * PAT: the patient apart from the name.
 *
 * @param relationship PAT01, to the subscriber, in 2000C: {@code 01} spouse, {@code 19} child, …
 * @param dateFormat PAT05, {@code D8}
 * @param deathDate PAT06, CCYYMMDD
 * @param weightUnit PAT07, {@code 01} pounds
 * @param weight PAT08
 * @param pregnant PAT09, {@code Y}
 */
public record PatientInformation(
        String relationship, String dateFormat, String deathDate, String weightUnit, Optional<Decimal> weight, String pregnant) implements SegmentRecord {

    public static PatientInformation of(SegmentSource segment) {
        return new PatientInformation(segment.text(1), segment.text(5), segment.text(6), segment.text(7), segment.decimal(8), segment.text(9));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("PAT").text(relationship).skip(3).text(dateFormat).text(deathDate).text(weightUnit).decimal(weight).text(pregnant);
    }

    public static PatientInformation of(String relationship) {
        return new PatientInformation(relationship, "", "", "", Optional.empty(), "");
    }
}
