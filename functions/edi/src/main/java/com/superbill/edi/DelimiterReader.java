package com.superbill.edi;

import java.util.function.Consumer;

/** Reads the delimiters out of an ISA: by position; where it is not of its fixed width, by counting its sixteen separators (GUIDE §1). */
final class DelimiterReader {

    private static final int REPETITION_ELEMENT = 11;
    private static final int COMPONENT_ELEMENT = 16;

    private final byte[] bytes;
    private final int at;
    private final int available;
    private final long number;
    private final long offset;
    private final Consumer<? super Finding> findings;

    /**
     * @param at where the ISA begins
     * @param available bytes from there on
     * @param number the segment's, in its file
     * @param offset bytes of the file before it
     */
    DelimiterReader(byte[] bytes, int at, int available, long number, long offset, Consumer<? super Finding> findings) {
        this.bytes = bytes;
        this.at = at;
        this.available = available;
        this.number = number;
        this.offset = offset;
        this.findings = findings;
    }

    /** @throws EdiException when the ISA names no delimiters by which it could be read itself */
    Delimiters read() {
        int componentIndex = InterchangeHeaderLayout.componentSeparatorIndex(bytes, at, available);
        if (componentIndex < 0) {
            throw refuse(position(0, 0), "ISA must have sixteen elements; this one is cut short.");
        }
        byte element = bytes[at + 3];
        byte component = bytes[at + componentIndex];
        byte segment = bytes[at + componentIndex + 1];
        if (!canDelimit(element)) {
            throw refuse(position(0, 0), "The character after ISA separates elements; it must be a sign such as *.");
        }
        if (!canDelimit(component) || component == element) {
            throw refuse(position(COMPONENT_ELEMENT, componentIndex), "ISA16 must be the component separator, a sign of its own such as :.");
        }
        if (!canDelimit(segment) || segment == element || segment == component) {
            throw refuse(position(COMPONENT_ELEMENT, componentIndex), "The character after ISA16 ends every segment; it must be a sign of its own such as ~.");
        }
        if (componentIndex != InterchangeHeaderLayout.COMPONENT_SEPARATOR) {
            findings.accept(new Finding(EdiFault.ISA_NOT_FIXED_WIDTH, position(0, 0),
                    "ISA must be 106 characters long with its terminator, each element padded with blanks."));
        }
        return new Delimiters(element, repetitionSeparator(componentIndex, element, component, segment), component, segment);
    }

    /** ISA11; from 5010 on a separator, before that a letter. */
    private byte repetitionSeparator(int componentIndex, byte element, byte component, byte segment) {
        int index = InterchangeHeaderLayout.repetitionSeparatorIndex(bytes, at, componentIndex);
        byte value = bytes[at + index];
        // In a header of another width ISA11 may be empty, so that its own separator stands there.
        boolean isElementSeparator = value == element && componentIndex == InterchangeHeaderLayout.COMPONENT_SEPARATOR;
        if (isElementSeparator || value == segment) {
            throw refuse(position(REPETITION_ELEMENT, index), "ISA11 must be the repetition separator, a sign of its own such as ^; here the " + (isElementSeparator ? "element separator" : "segment terminator")
                    + " stands there, which cuts ISA itself in two.");
        }
        if (value == component) {
            findings.accept(new Finding(EdiFault.REPETITION_SEPARATOR_INVALID, position(REPETITION_ELEMENT, index),
                    "ISA11 and ISA16 name the same separator, for repetitions and for components; everywhere it is read as that of components."));
            return Delimiters.NO_REPETITION;
        }
        return canDelimit(value) && value != element ? value : Delimiters.NO_REPETITION;
    }

    private static boolean canDelimit(byte value) {
        return value != ' ' && value != 0 && !Delimiters.isLetterOrDigit(value);
    }

    private Position position(int element, int index) {
        return new Position(number, "ISA", "", element, 0, 0, offset + index);
    }

    private static EdiException refuse(Position where, String sentence) {
        return new EdiException(EdiFault.DELIMITERS_INVALID, where, sentence);
    }
}
