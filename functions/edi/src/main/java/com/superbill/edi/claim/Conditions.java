package com.superbill.edi.claim;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * CRC: conditions that hold, or do not.
 *
 * @param category CRC01, such as {@code 07} ambulance, {@code E1}–{@code E3} vision, {@code 75} homebound, {@code ZZ} EPSDT referral
 * @param applies CRC02, {@code Y} or {@code N}
 * @param condition1 CRC03
 * @param condition2 CRC04
 * @param condition3 CRC05
 * @param condition4 CRC06
 * @param condition5 CRC07
 */
public record Conditions(
        String category, String applies, String condition1, String condition2, String condition3, String condition4, String condition5) implements SegmentRecord {

    public static Conditions of(SegmentSource segment) {
        return new Conditions(segment.text(1), segment.text(2), segment.text(3), segment.text(4), segment.text(5), segment.text(6), segment.text(7));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("CRC").text(category).text(applies).text(condition1).text(condition2).text(condition3).text(condition4).text(condition5);
    }
}
