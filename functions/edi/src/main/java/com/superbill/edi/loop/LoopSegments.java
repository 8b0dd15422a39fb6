package com.superbill.edi.loop;

import com.superbill.edi.Segment;
import com.superbill.edi.SegmentWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a loop's own segments: straight to the file where nothing was kept, else merged with what was. */
public final class LoopSegments {

    private final SegmentWriter out;
    private final Kept kept;
    private final boolean keepsNothing;
    private final List<Segment> modelled;

    public LoopSegments(SegmentWriter out, Kept kept) {
        this.out = out;
        this.kept = kept;
        this.keepsNothing = kept.entries().isEmpty();
        this.modelled = keepsNothing ? List.of() : new ArrayList<>();
    }

    public LoopSegments add(SegmentRecord record) throws IOException {
        if (keepsNothing) {
            record.write(out);
            out.end();
        } else {
            modelled.add(record.segment());
        }
        return this;
    }

    public LoopSegments add(Optional<? extends SegmentRecord> record) throws IOException {
        if (record.isPresent()) {
            add(record.get());
        }
        return this;
    }

    public LoopSegments add(List<? extends SegmentRecord> records) throws IOException {
        // Most of a loop's lists are empty, which is told without asking for their class.
        if (records == List.<SegmentRecord>of()) {
            return this;
        }
        for (int i = 0; i < records.size(); i++) {
            add(records.get(i));
        }
        return this;
    }

    /** Ends the loop's own segments; inner loops follow. */
    public void end() throws IOException {
        if (!keepsNothing) {
            for (Segment segment : kept.mergeInto(modelled)) {
                out.segment(segment);
            }
        }
    }
}
