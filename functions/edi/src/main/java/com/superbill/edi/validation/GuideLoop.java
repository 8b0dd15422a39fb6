package com.superbill.edi.validation;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A loop as a guide has it. Its first child begins it.
 *
 * @param children in order of their places
 * @param triggers which children which segments begin
 */
record GuideLoop(String id, Usage usage, int max, int place, List<GuideNode> children, TriggerIndex triggers) implements GuideNode {

    static GuideLoop of(String id, Usage usage, int max, int place, List<GuideNode> children) {
        if (IntStream.range(1, children.size()).anyMatch(index -> children.get(index).place() < children.get(index - 1).place())) {
            throw new IllegalArgumentException("the places of loop " + id + " do not ascend");
        }
        return new GuideLoop(id, usage, max, place, children.stream().map(child -> contested(child, children)).toList(), TriggerIndex.of(children));
    }

    private static GuideNode contested(GuideNode child, List<GuideNode> siblings) {
        return child instanceof GuideSegment segment && siblings.stream().anyMatch(other -> other != child && other instanceof GuideSegment rival && rival.id().equals(segment.id())
                && !Collections.disjoint(rival.keys().names(), segment.keys().names())) ? segment.asContested() : child;
    }

    @Override
    public GuideSegment trigger() {
        return children.getFirst().trigger();
    }

    /** Indexes of the children which a segment begins. */
    int[] triggeredBy(int tag) {
        return triggers.of(tag);
    }

    /** Whether one child at most can be meant by a segment of this tag, whatever it holds. */
    boolean isUnmistakable(int tag) {
        return triggers.isUnmistakable(tag);
    }
}
