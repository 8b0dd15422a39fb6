package com.superbill.edi.loop;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.Segment;
import com.superbill.edi.SegmentWriter;
import java.io.IOException;

/** A record of one segment that says its elements once, for a value to keep and for the bytes of a file alike. */
public interface ElementRecord extends SegmentRecord {

    /** Such as {@code REF}. */
    String segmentId();

    void writeElements(ElementWriter out);

    @Override
    default Segment segment() {
        var builder = new SegmentBuilder(segmentId());
        writeElements(builder);
        return builder.build();
    }

    @Override
    default void write(SegmentWriter out) throws IOException {
        out.begin(segmentId());
        writeElements(out);
        out.end();
    }
}
