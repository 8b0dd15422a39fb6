package com.superbill.edi.validation;

import com.superbill.edi.EdiFault.Severity;
import com.superbill.edi.Position;
import com.superbill.edi.SegmentView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the guide's segment for each segment of a transaction, and what is missing, surplus or misplaced.
 *
 * <p>The innermost open loop is asked first, then those around it. In each, from where the walk is onwards: its own segments, then the loops that the segment would begin. What fits
 * nowhere is tried again with less and less demanded: somewhere there is room, if out of order; in a loop whose beginning is missing; under another code value. So one
 * fault is found once, and the walk goes on behind it.
 */
final class StructureChecker {

    private static final int NONE = -1;

    private final Guide guide;
    private final RuleSet ruleSet;
    private final RuleChecker rules;
    private final LevelChecker levels;
    private final Reporter reporter;
    private final List<OpenLoop> open;
    private GuideSegment found;
    private List<LoopRules.Watch> watches = List.of();
    /** A segment did not fit; those which follow it are of the same lost loop and are not complained about. */
    private boolean lost;

    /** @param open to hold the loops around the segment in sight, the outermost first */
    StructureChecker(Guide guide, RuleSet ruleSet, List<OpenLoop> open, RuleChecker rules, LevelChecker levels, Reporter reporter, SegmentView st) {
        this.guide = guide;
        this.ruleSet = ruleSet;
        this.rules = rules;
        this.levels = levels;
        this.reporter = reporter;
        this.open = open;
        open.add(new OpenLoop(guide.root(), ruleSet.of(guide.root())).begin(st, 1));
    }

    /** Of a transaction whose places are wanted, not its faults. */
    static StructureChecker ofPlaces(Guide guide, SegmentView st) {
        var open = new ArrayList<OpenLoop>();
        var reporter = new Reporter(finding -> { });
        return new StructureChecker(guide, RuleSet.of(guide, Set.of(), CodeSets.NONE), open, new RuleChecker(open, CodeSets.NONE, reporter), new LevelChecker(guide, reporter), reporter, st);
    }

    /** Finds the guide's segment; false where the segment has no place. The loop it stands in is the innermost open one, then. */
    boolean find(SegmentView segment) {
        int tag = segment.tag();
        if (findUsual(segment, tag) || findInOrder(segment, tag, true) || findInOrder(segment, tag, false)) {
            lost = false;
            return true;
        }
        if (findOutOfOrder(segment, tag) || findBehindMissingBeginning(segment, tag) || findByIdAlone(segment, tag)) {
            return true;
        }
        if (!lost) {
            reportUnplaced(segment, segment.id());
        }
        lost = true;
        return false;
    }

    /** The guide's segment for the one that was found last. */
    GuideSegment found() {
        return found;
    }

    /** What rules want to know of it. */
    List<LoopRules.Watch> watches() {
        return watches;
    }

    List<OpenLoop> open() {
        return open;
    }

    OpenLoop innermost() {
        return open.getLast();
    }

    /** Closes every loop. */
    void end(SegmentView se) {
        closeTo(-1, se);
    }

    /** Nearly every segment stands where its like stood before. */
    private boolean findUsual(SegmentView segment, int tag) {
        var innermost = innermost();
        for (var step = innermost.usualStep(tag); step != null; step = innermost.otherStep(tag, step)) {
            var loop = open.get(step.depth());
            if (loop.isAhead(step.child()) && loop.hasRoom(step.child()) && loop.trigger(step.child()).matches(segment)) {
                enter(step.depth(), step.child(), segment);
                return true;
            }
        }
        return false;
    }

    private void rememberStep(int depth, int child, int tag) {
        for (int deeper = open.size() - 1; deeper > depth; deeper--) {
            for (int other : open.get(deeper).guide.triggeredBy(tag)) {
                if (isCandidate(deeper, other)) {
                    return;
                }
            }
        }
        if (open.get(depth).guide.isUnmistakable(tag)) {
            innermost().remember(tag, depth, child);
        }
    }

    private boolean findInOrder(SegmentView segment, int tag, boolean withRoom) {
        for (int depth = open.size() - 1; depth >= 0; depth--) {
            var loop = open.get(depth);
            int rival = NONE;
            for (int child : loop.guide.triggeredBy(tag)) {
                var trigger = loop.trigger(child);
                if (isCandidate(depth, child) && loop.isAhead(child) && loop.hasRoom(child) == withRoom && trigger.matches(segment)) {
                    if (!trigger.contested() || trigger.suits(segment)) {
                        if (withRoom) {
                            rememberStep(depth, child, tag);
                        }
                        enterInOrder(depth, child, segment, withRoom);
                        return true;
                    }
                    rival = rival == NONE ? child : rival;
                }
            }
            if (rival != NONE) {
                enterInOrder(depth, rival, segment, withRoom);
                return true;
            }
        }
        return false;
    }

    private void enterInOrder(int depth, int child, SegmentView segment, boolean withRoom) {
        var loop = open.get(depth);
        var node = loop.guide.children().get(child);
        if (!withRoom) {
            boolean isLoop = node instanceof GuideLoop;
            reporter.segment(isLoop ? Fault.LOOP_TOO_OFTEN : Fault.SEGMENT_TOO_OFTEN, segment, isLoop ? node.id() : loop.guide.id(),
                    (isLoop ? "Loop " + node.id() + " may come " : segment.id() + " may come here ") + times(node.max()) + ".");
        }
        enter(depth, child, segment);
    }

    /** A loop's first segment comes once: again, it begins the loop anew. */
    private boolean isCandidate(int depth, int child) {
        return depth == 0 || child > 0;
    }

    private boolean findOutOfOrder(SegmentView segment, int tag) {
        for (int depth = open.size() - 1; depth >= 0; depth--) {
            var loop = open.get(depth);
            for (int child : loop.guide.triggeredBy(tag)) {
                if (isCandidate(depth, child) && loop.hasRoom(child) && loop.trigger(child).matches(segment)) {
                    if (!lost) {
                        reporter.segment(Fault.SEGMENT_OUT_OF_SEQUENCE, segment, loop.guide.id(), segment.id() + " stands too late: the guide has it earlier"
                                + (loop.guide.id().isEmpty() ? "." : " in loop " + loop.guide.id() + "."));
                    }
                    enter(depth, child, segment);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean findBehindMissingBeginning(SegmentView segment, int tag) {
        for (int depth = open.size() - 1; depth >= 0; depth--) {
            var loop = open.get(depth);
            var children = loop.guide.children();
            for (int outer = 0; outer < children.size(); outer++) {
                if (children.get(outer) instanceof GuideLoop inner && loop.isAhead(outer)) {
                    int child = childOf(inner, segment, tag);
                    if (child > 0) {
                        reporter.missing(Fault.SEGMENT_MISSING, Severity.ERROR,
                                Position.ofSegment(segment.number(), inner.trigger().id(), inner.id(), segment.offset()), reporter.segmentInTransaction(),
                                "Loop " + inner.id() + " must begin with " + inner.trigger().id() + ", which is missing here.");
                        enter(depth, outer, segment);
                        enter(depth + 1, child, segment);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int childOf(GuideLoop loop, SegmentView segment, int tag) {
        for (int child : loop.triggeredBy(tag)) {
            if (child > 0 && loop.children().get(child).trigger().matches(segment)) {
                return child;
            }
        }
        return 0;
    }

    private boolean findByIdAlone(SegmentView segment, int tag) {
        for (int depth = open.size() - 1; depth >= 0; depth--) {
            var loop = open.get(depth);
            for (int child : loop.guide.triggeredBy(tag)) {
                if (isCandidate(depth, child) && loop.isAhead(child) && loop.hasRoom(child)) {
                    var allowed = keysOf(loop.guide, tag);
                    enter(depth, child, segment);
                    int key = found.keyElement();
                    reporter.element(Fault.CODE_INVALID, segment, key, 0, 0, found.elements().get(key - 1).number(),
                            segment.id() + " may only come here with " + String.join(", ", allowed) + " in element " + key + ".");
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> keysOf(GuideLoop loop, int tag) {
        var keys = new TreeSet<String>();
        for (int child : loop.triggeredBy(tag)) {
            keys.addAll(loop.children().get(child).trigger().keys().names());
        }
        return keys;
    }

    /** Makes a child of the loop at this depth the current one, closing what is deeper. */
    private void enter(int depth, int child, SegmentView segment) {
        closeTo(depth, segment);
        var loop = open.get(depth);
        loop.count(child, segment, reporter.segmentInTransaction());
        switch (loop.guide.children().get(child)) {
            case GuideSegment segmentOfLoop -> {
                found = segmentOfLoop;
                watches = loop.rules.watches(child);
            }
            case GuideLoop inner -> {
                var begun = loop.inner(child, inner, ruleSet).begin(segment, reporter.segmentInTransaction());
                open.add(begun);
                begun.count(0, segment, reporter.segmentInTransaction());
                found = inner.trigger();
                watches = begun.rules.watches(0);
            }
        }
        segment.inLoop(innermost().guide.id());
    }

    private void closeTo(int depth, SegmentView segment) {
        while (open.size() - 1 > depth) {
            var loop = open.getLast();
            loop.close(reporter, segment, reporter.segmentInTransaction());
            levels.end(loop);
            rules.close(loop);
            open.removeLast();
        }
    }

    private void reportUnplaced(SegmentView segment, String id) {
        String loop = innermost().guide.id();
        if (guide.segmentIds().contains(id)) {
            reporter.segment(Fault.SEGMENT_UNEXPECTED, segment, loop, id + " has no place here" + (loop.isEmpty() ? "." : ", after loop " + loop + "."));
        } else {
            reporter.segment(Fault.SEGMENT_UNKNOWN, segment, loop, "The guide has no segment of this name.");
        }
    }

    private static String times(int max) {
        return max == 1 ? "once" : max + " times";
    }
}
