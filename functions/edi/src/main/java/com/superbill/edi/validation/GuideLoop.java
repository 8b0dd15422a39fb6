package com.superbill.edi.validation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A loop as a guide has it. Its first child begins it.
 *
 * @param children in order of their places
 * @param byTrigger indexes of the children which a segment id begins
 */
record GuideLoop(String id, Usage usage, int max, int place, List<GuideNode> children, Map<String, int[]> byTrigger) implements GuideNode {

    private static final int[] NONE = {};

    static GuideLoop of(String id, Usage usage, int max, int place, List<GuideNode> children) {
        if (IntStream.range(1, children.size()).anyMatch(index -> children.get(index).place() < children.get(index - 1).place())) {
            throw new IllegalArgumentException("the places of loop " + id + " do not ascend");
        }
        var byTrigger = IntStream.range(0, children.size()).boxed()
                .collect(Collectors.groupingBy(index -> children.get(index).trigger().id(), Collectors.collectingAndThen(Collectors.toList(),
                        indexes -> indexes.stream().mapToInt(Integer::intValue).toArray())));
        return new GuideLoop(id, usage, max, place, children.stream().map(child -> contested(child, children)).toList(), Map.copyOf(byTrigger));
    }

    private static GuideNode contested(GuideNode child, List<GuideNode> siblings) {
        return child instanceof GuideSegment segment && siblings.stream().anyMatch(other -> other != child && other instanceof GuideSegment rival && rival.id().equals(segment.id())
                && !Collections.disjoint(rival.keys(), segment.keys())) ? segment.asContested() : child;
    }

    @Override
    public GuideSegment trigger() {
        return children.getFirst().trigger();
    }

    int[] triggeredBy(String segmentId) {
        return byTrigger.getOrDefault(segmentId, NONE);
    }
}
