package com.superbill.edi.loop;

import com.superbill.edi.Segment;
import com.superbill.edi.SegmentWriter;
import java.io.IOException;

/** A record that stands for one segment. */
public interface SegmentRecord {

    /** The segment in canonical form. */
    Segment segment();

    default void write(SegmentWriter out) throws IOException {
        out.segment(segment());
    }
}
