package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.ElementRecord;

/**
 * N3: the lines of an address.
 *
 * @param line1 N301
 * @param line2 N302
 */
public record Street(String line1, String line2) implements ElementRecord {

    public static Street of(SegmentSource segment) {
        return new Street(segment.text(1), segment.text(2));
    }

    @Override
    public String segmentId() {
        return "N3";
    }

    @Override
    public void writeElements(ElementWriter out) {
        out.texts(line1, line2);
    }
}
