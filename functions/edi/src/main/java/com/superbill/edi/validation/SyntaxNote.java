package com.superbill.edi.validation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A syntax note of X12: how elements of a segment depend on each other.
 *
 * @param kind {@code P} all or none, {@code R} at least one, {@code E} at most one, {@code C} the first needs all others, {@code L} the first needs one of the others
 * @param mask the same elements, a bit each
 */
record SyntaxNote(char kind, int[] elements, long mask) {

    static SyntaxNote parse(String text) {
        int count = (text.length() - 1) / 2;
        int[] elements = IntStream.range(0, count).map(i -> Integer.parseInt(text.substring(1 + 2 * i, 3 + 2 * i))).toArray();
        return new SyntaxNote(text.charAt(0), elements, Arrays.stream(elements).mapToLong(element -> 1L << element).reduce(0, (some, one) -> some | one));
    }

    /**
     * The element that is missing or too much; 0 = the note holds.
     *
     * @param filled the segment's filled elements, a bit each
     */
    int violatedAt(long filled) {
        int present = Long.bitCount(filled & mask);
        boolean first = isIn(filled, elements[0]);
        return switch (kind) {
            case 'P' -> present > 0 ? find(filled, false, 1) : 0;
            case 'R' -> present == 0 ? elements[0] : 0;
            case 'E' -> present > 1 ? find(filled, true, 2) : 0;
            case 'C' -> first ? find(filled, false, 1) : 0;
            case 'L' -> first && present == 1 ? find(filled, false, 1) : 0;
            default -> throw new IllegalStateException("unknown syntax note " + kind);
        };
    }

    /** Notes of this order can be asked until one {@linkplain #concerns does not concern} the filled elements: no later one does, then. */
    static final Comparator<SyntaxNote> ORDER = Comparator.comparing((SyntaxNote note) -> note.kind != 'R').thenComparing(note -> Long.lowestOneBit(note.mask));

    /** False where all its elements stand behind the last that is filled, unless one must be. */
    boolean concerns(long filled) {
        return kind == 'R' || Long.lowestOneBit(mask) <= filled;
    }

    /** What the note asks, with its elements named, such as {@code N407 may only be filled beside N404}. */
    String sentence(String segmentId) {
        var names = Arrays.stream(elements).mapToObj(element -> "%s%02d".formatted(segmentId, element)).toList();
        String first = names.getFirst();
        var others = names.subList(1, names.size());
        return switch (kind) {
            case 'P' -> String.join(" and ", names) + " must be filled " + (names.size() == 2 ? "both or neither." : "all or none.");
            case 'R' -> "One of " + String.join(", ", names) + " must be filled.";
            case 'E' -> "Only one of " + String.join(", ", names) + " may be filled.";
            case 'C' -> first + " may only be filled beside " + String.join(" and ", others) + ".";
            case 'L' -> first + " may only be filled beside one of " + String.join(", ", others) + ".";
            default -> throw new IllegalStateException("unknown syntax note " + kind);
        };
    }

    /** The n-th of the note's elements that is filled, or that is not; 0 where there is none. */
    private int find(long filled, boolean isFilled, int n) {
        if (!isFilled && (filled & mask) == mask) {
            return 0;
        }
        int found = 0;
        for (int element : elements) {
            if (isIn(filled, element) == isFilled && ++found == n) {
                return element;
            }
        }
        return 0;
    }

    private static boolean isIn(long filled, int element) {
        return (filled & 1L << element) != 0;
    }
}
