package com.superbill.edi.claim;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * NTE: a note.
 *
 * @param type NTE01, such as {@code ADD} additional information, {@code TPO}, {@code DCP}
 * @param text NTE02
 */
public record Note(String type, String text) implements SegmentRecord {

    public static Note of(SegmentSource segment) {
        return new Note(segment.text(1), segment.text(2));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("NTE").text(type).text(text);
    }
}
