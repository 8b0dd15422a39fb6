package com.superbill.edi.loop;

import com.superbill.edi.Segment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

/**
 * What a loop's record does not hold, to come out again unchanged: segments that it does not model, and the original of each segment that says more than the
 * record would write ({@code 125.0} for {@code 125}, elements which the guide does not use).
 *
 * @param entries in the file's order
 */
public record Kept(List<Entry> entries) {

    /** Of a loop that its record holds in full: every loop that was not read from a file. */
    public static final Kept NOTHING = new Kept(List.of());

    /**
     * @param place the segment's index among the loop's own segments, from 0
     * @param insteadOf what the record writes here; empty where it writes nothing. An original counts only as long as the record still says what it said when it was read
     * @param segment as it stood in the file
     */
    public record Entry(int place, Optional<Segment> insteadOf, Segment segment) {
    }

    public Kept {
        entries = List.copyOf(entries);
    }

    /** Segments which no record models, in the file's order. */
    public List<Segment> unmodelled() {
        return entries.stream().filter(entry -> entry.insteadOf().isEmpty()).map(Entry::segment).toList();
    }

    /** What the record writes, with what was kept put back in its place. */
    List<Segment> mergeInto(List<Segment> modelled) {
        if (entries.isEmpty()) {
            return modelled;
        }
        var inserted = new ArrayDeque<Entry>();
        var originals = new HashMap<Segment, List<Entry>>();
        for (var entry : entries) {
            entry.insteadOf().ifPresentOrElse(written -> originals.computeIfAbsent(written, unused -> new LinkedList<>()).add(entry), () -> inserted.add(entry));
        }
        var merged = new ArrayList<Segment>(modelled.size() + inserted.size());
        for (Segment segment : modelled) {
            while (!inserted.isEmpty() && inserted.peek().place() <= merged.size()) {
                merged.add(inserted.remove().segment());
            }
            merged.add(originalOf(segment, merged.size(), originals.getOrDefault(segment, List.of())));
        }
        inserted.forEach(entry -> merged.add(entry.segment()));
        return merged;
    }

    /** The original of a segment: the one that stood here, else, where the file had another order than the guide, the first that stood elsewhere. */
    private static Segment originalOf(Segment segment, int place, List<Entry> candidates) {
        if (candidates.isEmpty()) {
            return segment;
        }
        var here = candidates.stream().filter(entry -> entry.place() >= place).findFirst().filter(entry -> entry.place() == place);
        var original = here.orElseGet(candidates::getFirst);
        candidates.remove(original);
        return original.segment();
    }
}
