package com.superbill.edi.claim;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.ElementRecord;

/**
 * NTE: a note.
 *
 * @param type NTE01, such as {@code ADD} additional information, {@code TPO}, {@code DCP}
 * @param text NTE02
 */
public record Note(String type, String text) implements ElementRecord {

    public static Note of(SegmentSource segment) {
        return new Note(segment.text(1), segment.text(2));
    }

    @Override
    public String segmentId() {
        return "NTE";
    }

    @Override
    public void writeElements(ElementWriter out) {
        out.text(type).text(text);
    }
}
