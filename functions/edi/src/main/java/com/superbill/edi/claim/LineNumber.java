package com.superbill.edi.claim;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.ElementRecord;

/**
 * LX: a line's number.
 *
 * @param value LX01
 */
public record LineNumber(String value) implements ElementRecord {

    public static LineNumber of(SegmentSource segment) {
        return new LineNumber(segment.text(1));
    }

    @Override
    public String segmentId() {
        return "LX";
    }

    @Override
    public void writeElements(ElementWriter out) {
        out.text(value);
    }
}
