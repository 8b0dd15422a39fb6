package com.superbill.edi.segment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** CCYYMMDD and HHMM; by hand, because a formatter costs a fresh JVM more than reading its first file. */
public final class X12Date {

    private static final int DAY_LENGTH = 8;

    private X12Date() {
    }

    /** Empty where the text is no day that exists. */
    public static Optional<LocalDate> parse(String text) {
        if (text.length() != DAY_LENGTH) {
            return Optional.empty();
        }
        int digits = 0;
        for (int i = 0; i < DAY_LENGTH; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return Optional.empty();
            }
            digits = 10 * digits + c - '0';
        }
        return exists(digits) ? Optional.of(LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100)) : Optional.empty();
    }

    /** Whether there is such a day. */
    public static boolean exists(int ccyymmdd) {
        int year = ccyymmdd / 10_000;
        int month = ccyymmdd / 100 % 100;
        int day = ccyymmdd % 100;
        return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
    }

    public static String of(LocalDate day) {
        return day.toString().replace("-", "");
    }

    public static String timeOf(LocalDateTime when) {
        return when.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString().replace(":", "");
    }
}
