package com.superbill.edi;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Says what a file is that is no X12, or where in it X12 begins; of its content it repeats nothing. */
final class ForeignFile {

    /** How much of a file tells what it is, in bytes. */
    static final int BYTES_TO_TELL = 1 << 12;

    private static final String UNKNOWN = "An X12 file begins with an ISA segment; this one does not.";
    private static final String UTF_16 = "The file is UTF-16 text: save it as plain text, one byte a character (ASCII or ISO-8859-1).";

    /** How files begin, in ISO-8859-1 and whatever case, and what they are. */
    private static final List<Kind> KINDS = List.of(
            new Kind("%PDF", "is a PDF"),
            new Kind("PK\u0003\u0004", "is a ZIP archive or an Office document"),
            new Kind("\u001F\u008B", "is compressed (gzip)"),
            new Kind("\u00D0\u00CF\u0011\u00E0", "is an Office document"),
            new Kind("{\\rtf", "is an RTF document"),
            new Kind("\u0089PNG", "is an image (PNG)"),
            new Kind("\u00FF\u00D8\u00FF", "is an image (JPEG)"),
            new Kind("GIF8", "is an image (GIF)"),
            new Kind("II*\u0000", "is an image (TIFF)"),
            new Kind("MM\u0000*", "is an image (TIFF)"),
            new Kind("<!doctype html", "is a web page (HTML)"),
            new Kind("<html", "is a web page (HTML)"),
            new Kind("<", "is XML or HTML"),
            new Kind("{", "is JSON"),
            new Kind("[", "is JSON"),
            new Kind("MSH|", "is HL7 version 2"),
            new Kind("FHS|", "is HL7 version 2"),
            new Kind("BHS|", "is HL7 version 2"),
            new Kind("UNA", "is EDIFACT"),
            new Kind("UNB+", "is EDIFACT"),
            new Kind("-----BEGIN PGP", "is encrypted (PGP)"),
            new Kind("\u00C9\u00E2\u00C1", "is EBCDIC text"));

    private record Kind(String beginning, String name) {
    }

    private ForeignFile() {
    }

    /**
     * @param at where the file begins, behind blanks
     * @param limit the end of what is at hand
     * @param before bytes of the file before the first of these
     */
    static String sentence(byte[] bytes, int at, int limit, long before) {
        String text = new String(bytes, at, Math.min(limit - at, BYTES_TO_TELL), StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF") || text.startsWith("I\u0000S\u0000A")) {
            return UTF_16;
        }
        for (var kind : KINDS) {
            if (text.regionMatches(true, 0, kind.beginning, 0, kind.beginning.length())) {
                return "The file " + kind.name + ", not X12.";
            }
        }
        if (beginsWith("GS", text) || beginsWith("ST", text)) {
            return "The file begins with " + text.substring(0, 2) + ": the ISA segment, which names sender, receiver and delimiters, is missing before it.";
        }
        int header = indexOfHeader(text);
        if (header > 0) {
            return "ISA begins at byte " + (before + at + header) + "; the " + header + " bytes before it are no X12: take them out.";
        }
        return isTable(text) ? "The file is a table (CSV), not X12." : UNKNOWN;
    }

    private static boolean beginsWith(String id, String text) {
        return text.startsWith(id) && text.length() > id.length() && !Character.isLetterOrDigit(text.charAt(id.length())) && text.charAt(id.length()) != ' ';
    }

    /** Where an ISA begins whose first element, of two characters, ends as it should; negative where none does. */
    private static int indexOfHeader(String text) {
        for (int i = text.indexOf("ISA"); i >= 0; i = text.indexOf("ISA", i + 1)) {
            if (i + 6 < text.length() && text.charAt(i + 3) == text.charAt(i + 6) && !Character.isLetterOrDigit(text.charAt(i + 3))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the first two lines have the same number of columns, of three or more. */
    private static boolean isTable(String text) {
        var lines = text.lines().limit(2).toList();
        for (char separator : new char[] {',', ';', '\t'}) {
            long columns = lines.getFirst().chars().filter(c -> c == separator).count() + 1;
            if (columns > 2 && lines.stream().allMatch(line -> line.chars().filter(c -> c == separator).count() + 1 == columns)) {
                return true;
            }
        }
        return false;
    }
}
