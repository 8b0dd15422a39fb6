package com.superbill.edi.loop;

import com.superbill.edi.EdiException;
import com.superbill.edi.EdiFault;
import com.superbill.edi.Segment;
import com.superbill.edi.envelope.EnvelopeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One occurrence of a loop while its record is read. First inner loops are cut off, then the segments that the record models are taken, then {@link #kept()} says
 * what is left:
 *
 * <pre>{@code
 * var lines = loop.cut("2220D", segment -> segment.is("SVC"));
 * return new Claim(
 *         loop.one("TRN", Trace::of),
 *         loop.all("STC", Status::of),
 *         lines.stream().map(Line::read).toList(),
 *         loop.kept());
 * }</pre>
 *
 * <p>Whatever order the segments stand in, they are found: order is the validator's business.
 */
public final class LoopReader {

    /** Segments of a transaction that is read whole; about a kilobyte of memory each. A 277CA of 5,000 claims has 40,000. */
    public static final int MAX_SEGMENTS = 200_000;

    private final String name;
    private final LocatedSegment begin;
    private final List<LocatedSegment> segments;
    private final List<Segment> taken = new ArrayList<>();

    /**
     * @param name the guide's loop, such as {@code 2100C}
     * @param begin where to report what the loop lacks
     * @param segments the loop's, inner loops included
     */
    LoopReader(String name, LocatedSegment begin, List<LocatedSegment> segments) {
        this.name = name;
        this.begin = begin.inLoop(name);
        this.segments = new ArrayList<>(segments);
        segments.forEach(segment -> taken.add(null));
    }

    /** What is left of the envelope's current transaction, to its SE. */
    public static LoopReader ofTransaction(EnvelopeReader envelope) throws IOException {
        var begin = LocatedSegment.inSight(envelope);
        var segments = new ArrayList<LocatedSegment>();
        while (envelope.nextSegment()) {
            if (segments.size() == MAX_SEGMENTS) {
                throw new EdiException(EdiFault.TRANSACTION_TOO_LONG, envelope.segment().position(),
                        "The transaction has more than " + MAX_SEGMENTS + " segments: ask the sender to split it.");
            }
            segments.add(LocatedSegment.inSight(envelope));
        }
        return new LoopReader("", begin, segments);
    }

    public String name() {
        return name;
    }

    /** Cuts off everything from the first segment that begins an inner loop, split where further ones begin. */
    public List<LoopReader> cut(String innerName, Predicate<LocatedSegment> begins) {
        var loops = new ArrayList<LoopReader>();
        int end = segments.size();
        for (int i = end - 1; i >= 0; i--) {
            if (begins.test(segments.get(i))) {
                loops.add(new LoopReader(innerName, segments.get(i), segments.subList(i, end)));
                end = i;
            }
        }
        segments.subList(end, segments.size()).clear();
        taken.subList(end, taken.size()).clear();
        Collections.reverse(loops);
        return loops;
    }

    /** As {@link #cut} for a loop that occurs at most once: further occurrences stay in it, unmodelled. */
    public Optional<LoopReader> cutOne(String innerName, Predicate<LocatedSegment> begins) {
        for (int i = 0; i < segments.size(); i++) {
            if (begins.test(segments.get(i))) {
                var inner = new LoopReader(innerName, segments.get(i), segments.subList(i, segments.size()));
                segments.subList(i, segments.size()).clear();
                taken.subList(i, taken.size()).clear();
                return Optional.of(inner);
            }
        }
        return Optional.empty();
    }

    /** As {@link #cutOne}, where the guide requires the loop; its absence is reported. */
    public Optional<LoopReader> cutRequired(String innerName, String id) {
        var inner = cutOne(innerName, segment -> segment.is(id));
        if (inner.isEmpty()) {
            reportMissing(innerName, id);
        }
        return inner;
    }

    /** Cuts off the levels (HL), nested; what stands before the first stays. */
    public List<Level> cutLevels(Hierarchy hierarchy) {
        var levels = LevelCutter.cut(segments, hierarchy);
        taken.subList(segments.size(), taken.size()).clear();
        return levels;
    }

    /** Takes the first segment with this id, if there is one; it stays kept when it says more than its record. */
    public <R extends SegmentRecord> Optional<R> one(String id, Function<LocatedSegment, R> read) {
        return one(segment -> segment.is(id), read);
    }

    public <R extends SegmentRecord> Optional<R> one(Predicate<LocatedSegment> which, Function<LocatedSegment, R> read) {
        for (int i = 0; i < segments.size(); i++) {
            if (taken.get(i) == null && which.test(segments.get(i))) {
                return Optional.of(take(i, read));
            }
        }
        return Optional.empty();
    }

    /** As {@link #one}, where the guide requires the segment; its absence is reported. */
    public <R extends SegmentRecord> Optional<R> required(String id, Function<LocatedSegment, R> read) {
        var found = one(id, read);
        if (found.isEmpty()) {
            reportMissing(name, id);
        }
        return found;
    }

    /** Takes every segment with this id. */
    public <R extends SegmentRecord> List<R> all(String id, Function<LocatedSegment, R> read) {
        var found = new ArrayList<R>();
        for (int i = 0; i < segments.size(); i++) {
            if (taken.get(i) == null && segments.get(i).is(id)) {
                found.add(take(i, read));
            }
        }
        return found;
    }

    /** Takes the segment that began the loop; {@code written} is what the writer writes for it. */
    public void takeFirst(Segment written) {
        taken.set(0, written);
    }

    /** What has not been taken, and the originals of what was taken for less than it says. */
    public Kept kept() {
        var entries = new ArrayList<Kept.Entry>();
        for (int i = 0; i < segments.size(); i++) {
            Segment original = segments.get(i).segment();
            if (!original.equals(taken.get(i))) {
                entries.add(new Kept.Entry(i, Optional.ofNullable(taken.get(i)), original));
            }
        }
        return entries.isEmpty() ? Kept.NOTHING : new Kept(entries);
    }

    private void reportMissing(String loop, String id) {
        begin.inLoop(loop).report(EdiFault.SEGMENT_MISSING, 0, (loop.isEmpty() ? "The transaction" : "Loop " + loop) + " has no " + id + " segment.");
    }

    private <R extends SegmentRecord> R take(int index, Function<LocatedSegment, R> read) {
        R record = read.apply(segments.get(index).inLoop(name));
        taken.set(index, record.segment());
        return record;
    }
}
