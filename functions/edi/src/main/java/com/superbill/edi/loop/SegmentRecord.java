package com.superbill.edi.loop;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.Segment;

/** A record that stands for one segment, which it says once, for a value to keep and for the bytes of a file alike. */
public interface SegmentRecord {

    /** Says the identifier and the elements. In one method: each more would be looked up by the record's class once more for every segment of a file. */
    void write(ElementWriter out);

    /** The segment in canonical form. */
    default Segment segment() {
        var builder = new SegmentBuilder();
        write(builder);
        return builder.build();
    }
}
