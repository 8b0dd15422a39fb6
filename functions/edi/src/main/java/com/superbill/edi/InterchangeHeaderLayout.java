package com.superbill.edi;

/** Where things stand in ISA, the one segment of fixed width (GUIDE §1): only so can delimiters be known before they are known. */
final class InterchangeHeaderLayout {

    /** Characters of ISA with its terminator. */
    static final int LENGTH = 106;
    static final int COMPONENT_SEPARATOR = 104;

    /** Widths of ISA01–10 and ISA12–15; the other two are delimiters. */
    static final int[] VALUE_WIDTHS = {2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 5, 9, 1, 1};
    static final int VALUES_BEFORE_REPETITION_SEPARATOR = 10;

    private static final int ELEMENTS = 16;
    private static final int REPETITION_ELEMENT = 11;
    /** Index of each element's separator. */
    private static final int[] SEPARATORS = {3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103};

    private InterchangeHeaderLayout() {
    }

    /** The index of ISA16, relative to the segment; negative where there are not sixteen elements. */
    static int componentSeparatorIndex(byte[] bytes, int at, int available) {
        if (available >= LENGTH && isFixedWidth(bytes, at)) {
            return COMPONENT_SEPARATOR;
        }
        return afterSeparator(bytes, at, available - 2, ELEMENTS);
    }

    /** The index of ISA11, relative to the segment. */
    static int repetitionSeparatorIndex(byte[] bytes, int at, int componentIndex) {
        return afterSeparator(bytes, at, componentIndex, REPETITION_ELEMENT);
    }

    private static boolean isFixedWidth(byte[] bytes, int at) {
        for (int separator : SEPARATORS) {
            if (bytes[at + separator] != bytes[at + 3]) {
                return false;
            }
        }
        return true;
    }

    private static int afterSeparator(byte[] bytes, int at, int available, int wanted) {
        int seen = 0;
        for (int i = 3; i < available; i++) {
            if (bytes[at + i] == bytes[at + 3] && ++seen == wanted) {
                return i + 1;
            }
        }
        return -1;
    }
}
