package com.superbill.edi;

import java.util.Arrays;

/** Where the components of an element's first repetition lie: of the one element that was cut last, and which of them were asked for. */
final class ComponentCuts {

    private static final int EXPECTED_COMPONENTS = 15;

    /** 0 where none was cut. */
    private int element;
    private int count;
    /** Component c lies between cuts c - 1 and c. */
    private int[] cuts = new int[EXPECTED_COMPONENTS + 1];
    /** The components that were asked for, a bit each. */
    private long read;

    int element() {
        return element;
    }

    int count() {
        return count;
    }

    int start(int component) {
        return cuts[component - 1] + 1;
    }

    int length(int component) {
        return cuts[component] - cuts[component - 1] - 1;
    }

    void markRead(int component) {
        read |= 1L << component;
    }

    void forget() {
        element = 0;
    }

    /**
     * Cuts an element.
     *
     * @param components the separator of components, eight times
     * @param repetitions the separator of repetitions, eight times
     * @return whether the element has a second repetition
     */
    boolean cut(int element, byte[] bytes, int start, int end, long components, long repetitions) {
        this.element = element;
        read = 0;
        boolean isRepeated = false;
        int found = 0;
        cuts[0] = start - 1;
        for (int i = start; i < end; i += Long.BYTES) {
            long word = ByteWords.at(bytes, i);
            long repeats = ByteWords.matches(word, repetitions);
            if (repeats != 0 && i + ByteWords.first(repeats) < end) {
                end = i + ByteWords.first(repeats);
                isRepeated = true;
            }
            for (long matches = ByteWords.matches(word, components); matches != 0 && i + ByteWords.first(matches) < end; matches = ByteWords.withoutFirst(matches)) {
                cuts[++found] = i + ByteWords.first(matches);
                if (found == cuts.length - 1) {
                    cuts = Arrays.copyOf(cuts, 2 * cuts.length);
                }
            }
        }
        cuts[found + 1] = end;
        count = found + 1;
        return isRepeated;
    }

    /** Whether the element was asked for by component, and one that is not empty was not asked for. */
    boolean saysMoreThanWasRead() {
        if (element == 0 || read == 0) {
            return false;
        }
        if (count >= Long.SIZE) {
            return true;
        }
        for (int component = Long.numberOfTrailingZeros(~(read | 1)); component <= count; component++) {
            if ((read & 1L << component) == 0 && length(component) > 0) {
                return true;
            }
        }
        return false;
    }
}
