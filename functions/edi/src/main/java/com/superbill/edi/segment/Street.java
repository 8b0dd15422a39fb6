package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * N3: the lines of an address.
 *
 * @param line1 N301
 * @param line2 N302
 */
public record Street(String line1, String line2) implements SegmentRecord {

    public static Street of(SegmentSource segment) {
        return new Street(segment.text(1), segment.text(2));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("N3").texts(line1, line2);
    }
}
