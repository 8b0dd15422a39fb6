package com.superbill.edi.loop;

import com.superbill.edi.EdiFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes levels of a transaction's segments, which stand depth first: a level, then the levels under it.
 *
 * <p>HL02 says which level a level stands under. Where it names none that can hold it, the nearest open level that can does, and the fault is reported. A level that
 * cannot stand anywhere is reported too, and its segments stay, unmodelled, at the end of the level before it: nothing is lost.
 */
final class LevelCutter {

    private final Hierarchy hierarchy;
    private final List<Node> open = new ArrayList<>();
    private final Set<String> unplaced = new HashSet<>();
    private int placed;

    private static final class Node {
        final String number;
        final String code;
        final String loop;
        final int writtenNumber;
        final int writtenParent;
        final List<LocatedSegment> segments;
        final List<Node> children = new ArrayList<>();

        Node(String number, String code, String loop, int writtenNumber, int writtenParent, List<LocatedSegment> segments) {
            this.number = number;
            this.code = code;
            this.loop = loop;
            this.writtenNumber = writtenNumber;
            this.writtenParent = writtenParent;
            this.segments = segments;
        }
    }

    private LevelCutter(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** Cuts the levels off {@code segments}, which keeps what stands before the first. */
    static List<Level> cut(List<LocatedSegment> segments, Hierarchy hierarchy) {
        return new LevelCutter(hierarchy).cut(segments);
    }

    private List<Level> cut(List<LocatedSegment> segments) {
        var header = new ArrayList<LocatedSegment>();
        var top = new Node("", Hierarchy.TOP, "", 0, 0, header);
        open.add(top);
        Node last = top;
        for (var segment : segments) {
            if (segment.is("HL")) {
                last = place(segment).orElse(last);
            }
            last.segments.add(segment);
        }
        segments.clear();
        segments.addAll(header);
        return top.children.stream().map(this::level).toList();
    }

    private Optional<Node> place(LocatedSegment hl) {
        String code = hl.text(3);
        String parentNumber = hl.text(2);
        var parent = unplaced.contains(parentNumber) ? Optional.<Node>empty() : parent(hl, parentNumber, code);
        if (parent.isEmpty()) {
            hl.report(EdiFault.SEGMENT_UNEXPECTED, 3, "A level with this code cannot stand here; its segments are kept, not read.");
            unplaced.add(hl.text(1));
            return Optional.empty();
        }
        var under = parent.get();
        open.subList(open.indexOf(under) + 1, open.size()).clear();
        String loop = hierarchy.rung(under.code, code).orElseThrow().loop();
        var node = new Node(hl.text(1), code, loop, ++placed, under.writtenNumber, new ArrayList<>());
        under.children.add(node);
        open.add(node);
        return Optional.of(node);
    }

    private Optional<Node> parent(LocatedSegment hl, String number, String code) {
        var able = open.reversed().stream().filter(node -> hierarchy.rung(node.code, code).isPresent()).toList();
        var named = able.stream().filter(node -> node.number.equals(number)).findFirst();
        if (named.isEmpty() && !able.isEmpty()) {
            hl.report(EdiFault.SEGMENT_UNEXPECTED, 2, "HL02 must be the HL01 of the level that this one stands under; it is read as standing under the nearest that can hold it.");
        }
        return named.or(() -> able.stream().findFirst());
    }

    private Level level(Node node) {
        var loop = new LoopReader(node.loop, node.segments.getFirst(), node.segments);
        loop.takeFirst(hierarchy.segment(node.writtenNumber, node.writtenParent, node.code, !node.children.isEmpty()));
        return new Level(node.code, loop, node.children.stream().map(this::level).toList());
    }
}
