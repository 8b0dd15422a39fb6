package com.superbill.domain;

import java.util.Locale;
import java.util.Optional;

/**
 * What is wrong with something, for a person to read and act on.
 *
 * @param code stable name of the finding, in camelCase
 * @param detail one sentence that says what is wrong and what to do; never a person's data
 * @param segment EDI segment id, or the JSON pointer or CSV column, where the finding lies
 * @param segmentNumber 1-based count of the segment in its file (or the line of a CSV file)
 * @param element 1-based element of the segment
 */
public record Problem(String code, String detail, Optional<String> segment, Optional<Integer> segmentNumber, Optional<Integer> element) {

    public static Problem of(String code, String detail) {
        return new Problem(code, detail, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Problem at(String code, String detail, String segment, int segmentNumber, int element) {
        return new Problem(code, detail, Optional.of(segment), Optional.of(segmentNumber), element > 0 ? Optional.of(element) : Optional.empty());
    }

    /** The code of a finding that is named otherwise elsewhere: {@code SEGMENT_NOT_TERMINATED} as {@code segmentNotTerminated}. */
    public static String camelCase(String name) {
        var text = new StringBuilder(name.length());
        for (String word : name.toLowerCase(Locale.ROOT).split("[_-]")) {
            text.append(text.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return text.toString();
    }
}
