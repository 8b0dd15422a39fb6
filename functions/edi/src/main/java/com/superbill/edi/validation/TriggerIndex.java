package com.superbill.edi.validation;

import com.superbill.edi.SegmentTag;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** Which children of a loop a segment begins: found by the segment's tag, at the first free place from where its hash points. */
final class TriggerIndex {

    private static final int[] NONE = {};
    private static final int HASH_MULTIPLIER = 0x9E37_79B9;

    /** At most every second place is taken; 0 = free. */
    private final int[] tags;
    private final int[][] children;
    private final boolean[] unmistakable;
    private final int shift;

    private TriggerIndex(int[] tagOfChild, List<GuideNode> nodes) {
        int[] distinct = Arrays.stream(tagOfChild).distinct().toArray();
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * distinct.length - 1);
        tags = new int[1 << bits];
        children = new int[1 << bits][];
        unmistakable = new boolean[1 << bits];
        shift = Integer.SIZE - bits;
        for (int tag : distinct) {
            int slot = slot(tag);
            tags[slot] = tag;
            children[slot] = IntStream.range(0, tagOfChild.length).filter(child -> tagOfChild[child] == tag).toArray();
            unmistakable[slot] = haveDistinctKeys(Arrays.stream(children[slot]).mapToObj(child -> nodes.get(child).trigger()).toList());
        }
    }

    private static boolean haveDistinctKeys(List<GuideSegment> triggers) {
        var seen = new HashSet<String>();
        return triggers.size() == 1 && !triggers.getFirst().contested()
                || triggers.stream().allMatch(trigger -> trigger.keyElement() > 0 && trigger.keys().names().stream().allMatch(seen::add));
    }

    static TriggerIndex of(List<GuideNode> children) {
        return new TriggerIndex(children.stream().mapToInt(child -> SegmentTag.of(child.trigger().id())).toArray(), children);
    }

    /** @param tag of {@link SegmentTag} */
    int[] of(int tag) {
        int slot = slot(tag);
        return tags[slot] == tag && tag != SegmentTag.NONE ? children[slot] : NONE;
    }

    /** Whether one child at most can be meant, as each has code values of its own. */
    boolean isUnmistakable(int tag) {
        int slot = slot(tag);
        return tags[slot] == tag && unmistakable[slot];
    }

    private int slot(int tag) {
        int slot = tag * HASH_MULTIPLIER >>> shift;
        while (tags[slot] != 0 && tags[slot] != tag) {
            slot = slot + 1 & tags.length - 1;
        }
        return slot;
    }
}
