package com.superbill.edi.validation;

import com.superbill.edi.SegmentTag;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Which children of a loop a segment begins. A loop has a dozen ids or two, which are looked through. */
final class TriggerIndex {

    private static final int[] NONE = {};

    private final int[] tags;
    private final int[][] children;

    private TriggerIndex(int[] tags, int[][] children) {
        this.tags = tags;
        this.children = children;
    }

    static TriggerIndex of(List<GuideNode> children) {
        int[] tagOfChild = children.stream().mapToInt(child -> SegmentTag.of(child.trigger().id())).toArray();
        int[] tags = Arrays.stream(tagOfChild).distinct().toArray();
        return new TriggerIndex(tags, Arrays.stream(tags).mapToObj(tag -> IntStream.range(0, tagOfChild.length).filter(child -> tagOfChild[child] == tag).toArray()).toArray(int[][]::new));
    }

    /** @param tag of {@link SegmentTag} */
    int[] of(int tag) {
        for (int i = 0; i < tags.length; i++) {
            if (tags[i] == tag) {
                return children[i];
            }
        }
        return NONE;
    }
}
