package com.superbill.edi.segment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** CCYYMMDD and HHMM. */
public final class X12Date {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");
    private static final int DAY_LENGTH = 8;

    private X12Date() {
    }

    /** Empty where the text is no day that exists. */
    public static Optional<LocalDate> parse(String text) {
        if (text.length() != DAY_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    public static String timeOf(LocalDateTime when) {
        return TIME.format(when);
    }
}
