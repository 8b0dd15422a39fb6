package com.superbill.edi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Compares a file with what came out again: segments, without what stands between them. */
public final class RoundTrip {

    private RoundTrip() {
    }

    /** The segments of a file as text, without byte order mark, line breaks and indentation between them, and without trailing separators. */
    public static List<String> segments(byte[] file) {
        String text = new String(file, ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
        String element = Pattern.quote(text.substring(3, 4));
        String component = Pattern.quote(text.substring(104, 105));
        var segments = Arrays.stream(text.split(Pattern.quote(text.substring(105, 106)))).map(String::strip).filter(segment -> !segment.isEmpty());
        return segments.map(segment -> segment.startsWith("ISA") ? segment : segment.replaceAll(component + "+(?=" + element + "|$)", "").replaceAll(element + "+$", "")).toList();
    }

    /** As {@link #segments}, without the trailers, whose counts a writer corrects. */
    public static List<String> withoutTrailers(byte[] file) {
        return segments(file).stream().filter(segment -> !segment.matches("(?s)(SE|GE|IEA)\\W.*")).toList();
    }
}
