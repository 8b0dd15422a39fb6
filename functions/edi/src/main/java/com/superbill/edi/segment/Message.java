package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.ElementRecord;

/**
 * MSG: free text.
 *
 * @param text MSG01
 */
public record Message(String text) implements ElementRecord {

    public static Message of(SegmentSource segment) {
        return new Message(segment.text(1));
    }

    @Override
    public String segmentId() {
        return "MSG";
    }

    @Override
    public void writeElements(ElementWriter out) {
        out.texts(text);
    }
}
