package com.superbill.edi.validation;

import com.superbill.edi.SegmentView;
import java.util.stream.IntStream;

/**
 * A syntax note of X12: how elements of a segment depend on each other.
 *
 * @param kind {@code P} all or none, {@code R} at least one, {@code E} at most one, {@code C} the first needs all others, {@code L} the first needs one of the others
 */
record SyntaxNote(char kind, int[] elements) {

    static SyntaxNote parse(String text) {
        int count = (text.length() - 1) / 2;
        return new SyntaxNote(text.charAt(0), IntStream.range(0, count).map(i -> Integer.parseInt(text.substring(1 + 2 * i, 3 + 2 * i))).toArray());
    }

    /** The element that is missing or too much; 0 = the note holds. */
    int violatedAt(SegmentView segment) {
        int present = 0;
        int firstEmpty = 0;
        int secondFilled = 0;
        for (int element : elements) {
            if (segment.has(element)) {
                present++;
                secondFilled = present == 2 ? element : secondFilled;
            } else if (firstEmpty == 0) {
                firstEmpty = element;
            }
        }
        boolean first = segment.has(elements[0]);
        return switch (kind) {
            case 'P' -> present > 0 ? firstEmpty : 0;
            case 'R' -> present == 0 ? firstEmpty : 0;
            case 'E' -> secondFilled;
            case 'C' -> first ? firstEmpty : 0;
            case 'L' -> first && present == 1 ? firstEmpty : 0;
            default -> throw new IllegalStateException("unknown syntax note " + kind);
        };
    }
}
