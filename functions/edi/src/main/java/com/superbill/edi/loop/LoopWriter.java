package com.superbill.edi.loop;

import com.superbill.edi.Segment;
import com.superbill.edi.SegmentWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects a transaction's segments, loop by loop: each loop's own in the guide's order, with what its record kept put back. */
public final class LoopWriter {

    private final List<Segment> written = new ArrayList<>();
    private List<Segment> own = new ArrayList<>();
    private int levels;

    /** Writes the HL of a level, whose segments follow; answers its number, which children name as their parent. */
    public int level(Hierarchy hierarchy, int parent, String code, boolean hasChildren) {
        int number = ++levels;
        own.add(hierarchy.segment(number, parent, code, hasChildren));
        return number;
    }

    public LoopWriter add(Segment segment) {
        own.add(segment);
        return this;
    }

    public LoopWriter add(Optional<? extends SegmentRecord> record) {
        record.ifPresent(present -> own.add(present.segment()));
        return this;
    }

    public LoopWriter add(List<? extends SegmentRecord> records) {
        records.forEach(record -> own.add(record.segment()));
        return this;
    }

    /** Ends the loop's own segments; inner loops follow. */
    public void end(Kept kept) {
        written.addAll(kept.mergeInto(own));
        own = new ArrayList<>();
    }

    public List<Segment> segments() {
        return List.copyOf(written);
    }

    public void writeTo(SegmentWriter out) throws IOException {
        for (Segment segment : written) {
            out.segment(segment);
        }
    }
}
