package com.superbill.edi.validation;

import com.superbill.edi.EdiFault.Severity;
import com.superbill.edi.Position;
import com.superbill.edi.SegmentView;
import java.util.ArrayList;
import java.util.List;

/** An occurrence of a loop while it is walked: how often each child has come, and how far the walk is. */
final class OpenLoop {

    private static final int MAX_KEYS_NAMED = 4;

    final GuideLoop guide;
    final Position begin;
    final long beginNumber;
    final RuleFacts facts;
    private final int[] counts;
    private final List<Skipped> skipped = new ArrayList<>(0);
    private int place;
    private int scanned;
    /** HL01 and HL04 of the level that this loop begins with; empty where it begins with none. */
    String level = "";
    String childFlag = "";
    boolean hasChildLevel;

    /** A wanted child that the walk has passed; where it should have stood. */
    private record Skipped(int child, Position where, long number) {
    }

    OpenLoop(GuideLoop guide, Position begin, long beginNumber, RuleFacts facts) {
        this.guide = guide;
        this.begin = begin;
        this.beginNumber = beginNumber;
        this.facts = facts;
        this.counts = new int[guide.children().size()];
    }

    boolean isBefore(GuideNode child) {
        return child.place() >= place;
    }

    boolean hasRoom(int child) {
        return counts[child] < guide.children().get(child).max();
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
        int reached = guide.children().get(child).place();
        if (reached > place) {
            place = reached;
            noteSkipped(reached, segment, number);
        }
    }

    /** Reports the wanted children that never came. */
    void close(Reporter reporter, SegmentView segment, long number) {
        noteSkipped(Integer.MAX_VALUE, segment, number);
        for (var passed : skipped) {
            if (counts[passed.child] == 0) {
                report(guide.children().get(passed.child), reporter, passed);
            }
        }
    }

    private void noteSkipped(int reached, SegmentView segment, long number) {
        var children = guide.children();
        for (; scanned < children.size() && children.get(scanned).place() < reached; scanned++) {
            if (counts[scanned] == 0 && children.get(scanned).usage().isWanted()) {
                skipped.add(new Skipped(scanned, segment.position(), number));
            }
        }
    }

    private void report(GuideNode child, Reporter reporter, Skipped passed) {
        var severity = child.usage() == Usage.EXPECTED ? Severity.WARNING : Severity.ERROR;
        var trigger = child.trigger();
        var at = Position.ofSegment(passed.where.segment(), trigger.id(), child instanceof GuideLoop ? child.id() : guide.id(), passed.where.byteOffset());
        String named = trigger.id() + (trigger.keyElement() == 1 && trigger.keys().size() <= MAX_KEYS_NAMED ? "*" + String.join("|", trigger.keys()) : "");
        if (child instanceof GuideLoop loop) {
            reporter.missing(Fault.LOOP_MISSING, severity, at, passed.number, "Loop " + loop.id() + ", which begins with " + named + ", is required here.");
        } else {
            String where = guide.id().isEmpty() ? "" : " in loop " + guide.id();
            reporter.missing(Fault.SEGMENT_MISSING, severity, at, passed.number, named + " is required here" + where + ".");
        }
    }
}
