package com.superbill.edi.validation;

/**
 * A row of {@code elements.txt}.
 *
 * @param number in the X12 dictionary, such as {@code 98}
 * @param minimum least length; of a number, its digits
 * @param isFormatQualifier says how the element after it is to be read: {@code D8}, {@code RD8}, {@code DT}, {@code TM}
 * @param isFormatted is to be read as the element before it says
 */
record DataElement(String number, Type type, int minimum, int maximum, String name, boolean isFormatQualifier, boolean isFormatted) {

    enum Type {
        /** Any text. */
        AN,
        /** A code value. */
        ID,
        /** A number with an explicit point. */
        R,
        /** A whole number. */
        N0,
        /** YYMMDD or CCYYMMDD. */
        DT,
        /** HHMM, HHMMSS, HHMMSSD or HHMMSSDD. */
        TM,
        /** Binary. */
        B
    }

    /** Of a composite, of what is not used, and where anything goes. */
    static final DataElement NONE = new DataElement("", Type.AN, 0, Integer.MAX_VALUE, "", false, false);

    static DataElement parse(String line) {
        String[] parts = line.split(" ", 5);
        return new DataElement(parts[0], Type.valueOf(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), parts[4],
                parts[0].equals("1250"), parts[0].equals("1251"));
    }
}
