package com.superbill.edi.validation;

import com.superbill.edi.EdiFault.Severity;
import com.superbill.edi.Position;
import com.superbill.edi.SegmentTag;
import com.superbill.edi.SegmentView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An occurrence of a loop while it is walked: how often each child has come, and how far the walk is. Of each of the guide's loops one is open at a time, so that one object
 * serves all its occurrences, one after the other.
 */
final class OpenLoop {

    private static final int MAX_KEYS_NAMED = 4;
    private static final int STEP_BITS = 6;
    private static final int HASH_MULTIPLIER = 0x9E37_79B9;

    final GuideLoop guide;
    final LoopRules rules;
    final RuleFacts facts;
    private final OpenLoop[] inner;
    /** Of each child, as the guide has them. */
    private final GuideSegment[] triggers;
    private final int[] places;
    private final int[] maxima;
    /** The children that must not be missing. */
    private final int[] wanted;
    private final int[] counts;
    private final List<Skipped> skipped = new ArrayList<>(0);
    /** The child that came last. */
    private int last;
    /** By {@link #slot}: the steps taken so far, each once, so that there are no more than the guide's children allow. */
    private final Step[] steps = new Step[1 << STEP_BITS];
    private int place;
    private int scanned;
    private long beginNumber;
    private long beginSegment;
    private int beginTag;
    private long beginOffset;
    /** HL01 and HL04 of the level that this loop begins with; empty where it begins with none. */
    String level = "";
    String childFlag = "";
    /** Bytes from the file's start to HL04. */
    long childFlagOffset;
    boolean hasChildLevel;

    /**
     * Where a segment was found while this loop was the innermost: in loops within that one stands no segment of its id, and no other child of that one could be meant.
     *
     * @param last the child that came before
     * @param depth of the loop that it is a child of, 0 = the whole transaction
     * @param before a step that was remembered before this one, in the same slot; null where there is none
     */
    record Step(int last, int tag, int depth, int child, Step before) {
    }

    /** A wanted child that the walk has passed; where it should have stood. */
    private record Skipped(int child, Position where, long number) {
    }

    OpenLoop(GuideLoop guide, LoopRules rules) {
        this.guide = guide;
        this.rules = rules;
        this.facts = new RuleFacts(rules.facts());
        this.inner = new OpenLoop[guide.children().size()];
        this.counts = new int[inner.length];
        var children = guide.children();
        this.triggers = children.stream().map(GuideNode::trigger).toArray(GuideSegment[]::new);
        this.places = children.stream().mapToInt(GuideNode::place).toArray();
        this.maxima = children.stream().mapToInt(GuideNode::max).toArray();
        this.wanted = IntStream.range(0, inner.length).filter(child -> children.get(child).usage().isWanted()).toArray();
    }

    /** An occurrence begins with the segment in sight, whose number in its transaction is told. */
    OpenLoop begin(SegmentView segment, long number) {
        facts.forget();
        Arrays.fill(counts, 0);
        skipped.clear();
        last = 0;
        place = 0;
        scanned = 0;
        beginNumber = number;
        beginSegment = segment.number();
        beginTag = segment.tag();
        beginOffset = segment.offset();
        level = "";
        childFlag = "";
        hasChildLevel = false;
        return this;
    }

    /** The loop that a child is. */
    OpenLoop inner(int child, GuideLoop loop, RuleSet ruleSet) {
        if (inner[child] == null) {
            inner[child] = new OpenLoop(loop, ruleSet.of(loop));
        }
        return inner[child];
    }

    /** Where it begins. */
    Position begin() {
        return Position.ofSegment(beginSegment, SegmentTag.text(beginTag), guide.id(), beginOffset);
    }

    /** The number, in its transaction, of the segment that begins it. */
    long beginNumber() {
        return beginNumber;
    }

    /** The segment that is a child, or begins it. */
    GuideSegment trigger(int child) {
        return triggers[child];
    }

    /** The step that a segment of this tag has last been seen to take from behind the child that came last; null where none is known. */
    Step usualStep(int tag) {
        return firstOf(steps[slot(tag)], tag);
    }

    /** The next one to try where that step does not fit; null where no other is known. */
    Step otherStep(int tag, Step tried) {
        return firstOf(tried.before, tag);
    }

    private Step firstOf(Step step, int tag) {
        while (step != null && (step.tag != tag || step.last != last)) {
            step = step.before;
        }
        return step;
    }

    /** What a segment of this tag is behind the child that came last. */
    void remember(int tag, int depth, int child) {
        int slot = slot(tag);
        steps[slot] = new Step(last, tag, depth, child, steps[slot]);
    }

    private int slot(int tag) {
        return (tag + 31 * last) * HASH_MULTIPLIER >>> Integer.SIZE - STEP_BITS;
    }

    /** Whether the walk has not passed a child. */
    boolean isAhead(int child) {
        return places[child] >= place;
    }

    boolean hasRoom(int child) {
        return counts[child] < maxima[child];
    }

    /** How often a loop has come here. */
    int occurrences(GuideLoop inner) {
        var children = guide.children();
        for (int child = 0; child < counts.length; child++) {
            if (children.get(child) == inner) {
                return counts[child];
            }
        }
        throw new IllegalArgumentException(inner.id() + " does not stand in " + guide.id());
    }

    /** Counts a child, and goes on to its place when that is ahead. */
    void count(int child, SegmentView segment, long number) {
        counts[child]++;
        last = child;
        int reached = places[child];
        if (reached > place) {
            place = reached;
            noteSkipped(reached, segment, number);
        }
    }

    /** Reports the wanted children that never came. */
    void close(Reporter reporter, SegmentView segment, long number) {
        noteSkipped(Integer.MAX_VALUE, segment, number);
        for (int i = 0; i < skipped.size(); i++) {
            var passed = skipped.get(i);
            if (counts[passed.child] == 0) {
                report(guide.children().get(passed.child), reporter, passed);
            }
        }
    }

    private void noteSkipped(int reached, SegmentView segment, long number) {
        for (; scanned < wanted.length && places[wanted[scanned]] < reached; scanned++) {
            if (counts[wanted[scanned]] == 0) {
                skipped.add(new Skipped(wanted[scanned], segment.position(), number));
            }
        }
    }

    private void report(GuideNode child, Reporter reporter, Skipped passed) {
        var severity = child.usage() == Usage.EXPECTED ? Severity.WARNING : Severity.ERROR;
        var trigger = child.trigger();
        var at = Position.ofSegment(passed.where.segment(), trigger.id(), child instanceof GuideLoop ? child.id() : guide.id(), passed.where.byteOffset());
        String named = trigger.id() + (trigger.keyElement() == 1 && trigger.keys().names().size() <= MAX_KEYS_NAMED ? "*" + String.join("|", trigger.keys().names()) : "");
        if (child instanceof GuideLoop loop) {
            reporter.missing(Fault.LOOP_MISSING, severity, at, passed.number, "Loop " + loop.id() + ", which begins with " + named + ", is required here.");
        } else {
            String where = guide.id().isEmpty() ? "" : " in loop " + guide.id();
            reporter.missing(Fault.SEGMENT_MISSING, severity, at, passed.number, named + " is required here" + where + ".");
        }
    }
}
