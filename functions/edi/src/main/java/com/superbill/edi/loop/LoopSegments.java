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
    private final List<Segment> modelled;

    public LoopSegments(SegmentWriter out, Kept kept) {
        this.out = out;
        this.kept = kept;
        this.modelled = kept.entries().isEmpty() ? List.of() : new ArrayList<>();
    }

    public LoopSegments add(SegmentRecord record) throws IOException {
        if (kept.entries().isEmpty()) {
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
        for (int i = 0; i < records.size(); i++) {
            add(records.get(i));
        }
        return this;
    }

    /** Ends the loop's own segments; inner loops follow. */
    public void end() throws IOException {
        if (!kept.entries().isEmpty()) {
            for (Segment segment : kept.mergeInto(modelled)) {
                out.segment(segment);
            }
        }
    }
}
