package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * TRN: by what an answer finds its question.
 *
 * @param type TRN01, {@code 1} of the one who writes it, {@code 2} echoed
 * @param id TRN02
 * @param originator TRN03, of ten characters: {@code 1} and a tax id, {@code 9} and another id
 * @param originatorUnit TRN04
 */
public record Trace(String type, String id, String originator, String originatorUnit) implements SegmentRecord {

    public static Trace of(SegmentSource segment) {
        return new Trace(segment.text(1), segment.text(2), segment.text(3), segment.text(4));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("TRN").texts(type, id, originator, originatorUnit);
    }

    /** {@code 1}: our own. */
    public static Trace own(String id, String originator) {
        return new Trace("1", id, originator, "");
    }
}
