package com.superbill.edi;

import java.util.Arrays;

/** The components of an element's first repetition: of the one element that was cut last. */
final class ComponentCuts {

    private static final int EXPECTED_COMPONENTS = 15;

    private final ValueRun components;
    private final ValueRun none;
    /** 0 where none was cut. */
    private int element;
    private boolean isRepeated;

    ComponentCuts(SharedTexts texts) {
        components = new ValueRun(texts);
        none = new ValueRun(texts);
        components.marks = new int[EXPECTED_COMPONENTS + 1];
    }

    int element() {
        return element;
    }

    ValueRun components() {
        return components;
    }

    /** Those of an element that has none. */
    ValueRun none() {
        return none;
    }

    void forget() {
        element = 0;
    }

    /**
     * Cuts an element's first repetition and answers how many components it has; 0 where the segment has no such element.
     *
     * @param separators the separator of components, eight times
     * @param repetitions the separator of repetitions, eight times
     */
    int cut(int element, ValueRun segment, long separators, long repetitions) {
        if (element > segment.count) {
            return 0;
        }
        segment.inexact |= saysMoreThanWasRead();
        this.element = element;
        int[] marks = segment.marks;
        int mark = segment.first + element;
        int start = marks[mark - 1] + 1;
        int end = marks[mark];
        byte[] bytes = segment.bytes;
        isRepeated = false;
        // Component c lies between cuts c - 1 and c.
        int[] cuts = components.marks;
        cuts[0] = start - 1;
        int found = 1;
        for (int i = start; i < end; i += Long.BYTES) {
            long word = ByteWords.at(bytes, i);
            long repeats = ByteWords.matches(word, repetitions);
            if (repeats != 0 && i + ByteWords.first(repeats) < end) {
                end = i + ByteWords.first(repeats);
                isRepeated = true;
            }
            for (long matches = ByteWords.matches(word, separators); matches != 0 && i + ByteWords.first(matches) < end; matches = ByteWords.withoutFirst(matches)) {
                cuts[found++] = i + ByteWords.first(matches);
                if (found == cuts.length) {
                    cuts = Arrays.copyOf(cuts, 2 * cuts.length);
                }
            }
        }
        cuts[found] = end;
        components.bytes = bytes;
        components.marks = cuts;
        components.show(0, found);
        segment.inexact |= isRepeated;
        return found;
    }

    /** Whether the element has a second repetition. */
    boolean isRepeated() {
        return isRepeated;
    }

    /** Whether the element was asked for by component, and one that is not empty was not asked for. */
    boolean saysMoreThanWasRead() {
        return element != 0 && components.read != 0 && components.saysMoreThanWasAskedFor();
    }
}
