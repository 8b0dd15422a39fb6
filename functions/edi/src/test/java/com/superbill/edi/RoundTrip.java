package com.superbill.edi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;

/** Compares a file with what came out again: segments, without what stands between them. */
public final class RoundTrip {

    private RoundTrip() {
    }

    /** The segments of a file as text, without byte order mark, line breaks and indentation between them. */
    public static List<String> segments(byte[] file) {
        String text = new String(file, ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
        char terminator = text.charAt(105);
        return Arrays.stream(text.split(java.util.regex.Pattern.quote(String.valueOf(terminator)))).map(String::strip).filter(segment -> !segment.isEmpty()).toList();
    }

    /** As {@link #segments}, without the trailers, whose counts a writer corrects. */
    public static List<String> withoutTrailers(byte[] file) {
        return segments(file).stream().filter(segment -> !segment.matches("(?s)(SE|GE|IEA)\\W.*")).toList();
    }
}
