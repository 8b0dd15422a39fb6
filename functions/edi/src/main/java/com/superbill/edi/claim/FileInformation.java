package com.superbill.edi.claim;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * K3: what a law asks for and no other segment holds.
 *
 * @param text K301
 */
public record FileInformation(String text) implements SegmentRecord {

    public static FileInformation of(SegmentSource segment) {
        return new FileInformation(segment.text(1));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("K3").text(text);
    }
}
