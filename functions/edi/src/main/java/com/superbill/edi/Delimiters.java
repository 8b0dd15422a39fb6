package com.superbill.edi;

/**
 * The four delimiters of an interchange, as bytes.
 *
 * @param element separates elements; ISA position 3
 * @param repetition separates repetitions of an element; ISA11. {@link #NO_REPETITION} where ISA11 is a letter or digit, as before 5010
 * @param component separates components of a composite; ISA16
 * @param segment ends a segment; the byte after ISA16
 */
public record Delimiters(byte element, byte repetition, byte component, byte segment) {

    /** Stands for "no repetition separator": NUL never occurs in X12 data. */
    public static final byte NO_REPETITION = 0;

    /** {@code * ^ : ~}, what nearly everybody writes. */
    public static final Delimiters USUAL = of('*', '^', ':', '~');

    public Delimiters {
        if (element == component || element == segment || component == segment
                || repetition == element || repetition == component || repetition == segment) {
            throw new IllegalArgumentException("delimiters must differ from each other");
        }
        if (isLetterOrDigit(element) || isLetterOrDigit(component) || isLetterOrDigit(segment) || isLetterOrDigit(repetition)
                || element == ' ' || component == ' ' || segment == ' ' || repetition == ' ') {
            throw new IllegalArgumentException("a delimiter cannot be a letter, a digit or a blank");
        }
    }

    public static Delimiters of(char element, char repetition, char component, char segment) {
        return new Delimiters((byte) element, (byte) repetition, (byte) component, (byte) segment);
    }

    /** Whether a byte may not stand in data. */
    public boolean contains(byte value) {
        return value == element || value == component || value == segment || (value == repetition && repetition != NO_REPETITION);
    }

    static boolean isLetterOrDigit(byte value) {
        return (value >= '0' && value <= '9') || (value >= 'A' && value <= 'Z') || (value >= 'a' && value <= 'z');
    }
}
