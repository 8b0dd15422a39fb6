package com.superbill.edi.claim;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * LX: a line's number.
 *
 * @param value LX01
 */
public record LineNumber(String value) implements SegmentRecord {

    public static LineNumber of(SegmentSource segment) {
        return new LineNumber(segment.text(1));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("LX").text(value);
    }
}
