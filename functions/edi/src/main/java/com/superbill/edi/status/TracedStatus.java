package com.superbill.edi.status;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.Status;
import com.superbill.edi.segment.Trace;
import java.util.List;

/**
 * 277 loops 2200B and 2200C: a status of the whole inquiry, or of a provider.
 *
 * @param trace TRN
 * @param statuses STC
 */
public record TracedStatus(Trace trace, List<Status> statuses, Kept kept) {

    public TracedStatus {
        statuses = List.copyOf(statuses);
    }

    static List<TracedStatus> cut(LoopReader level, String name) {
        return level.cut(name, segment -> segment.is("TRN")).stream().map(TracedStatus::read).toList();
    }

    private static TracedStatus read(LoopReader loop) {
        return new TracedStatus(loop.required("TRN", Trace::of).orElseThrow(), loop.all("STC", Status::of), loop.kept());
    }

    void write(LoopWriter out) {
        out.add(trace.segment()).add(statuses).end(kept);
    }
}
