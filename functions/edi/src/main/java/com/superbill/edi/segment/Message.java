package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * MSG: free text.
 *
 * @param text MSG01
 */
public record Message(String text) implements SegmentRecord {

    public static Message of(SegmentSource segment) {
        return new Message(segment.text(1));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("MSG").texts(text);
    }
}
