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
        long present = IntStream.of(elements).filter(segment::has).count();
        boolean first = segment.has(elements[0]);
        boolean violated = switch (kind) {
            case 'P' -> present > 0 && present < elements.length;
            case 'R' -> present == 0;
            case 'E' -> present > 1;
            case 'C' -> first && present < elements.length;
            case 'L' -> first && present == 1;
            default -> throw new IllegalStateException("unknown syntax note " + kind);
        };
        if (!violated) {
            return 0;
        }
        return kind == 'E' ? IntStream.of(elements).filter(segment::has).skip(1).findFirst().orElseThrow()
                : IntStream.of(elements).filter(segment::isEmpty).findFirst().orElseThrow();
    }
}
