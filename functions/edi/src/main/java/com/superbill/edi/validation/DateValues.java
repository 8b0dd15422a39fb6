package com.superbill.edi.validation;

import com.superbill.edi.Numbers;
import com.superbill.edi.segment.X12Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is a day, a period or a time of day in X12. */
final class DateValues {

    static final int DAY_LENGTH = 8;

    private DateValues() {
    }

    static boolean isDay(String value) {
        return Numbers.areDigits(value) && (value.length() == DAY_LENGTH && X12Date.parse(value).isPresent() || value.length() == 6 && X12Date.parse("20" + value).isPresent());
    }

    static boolean isPeriod(String value) {
        if (value.length() != 2 * DAY_LENGTH + 1 || value.charAt(DAY_LENGTH) != '-') {
            return false;
        }
        Optional<LocalDate> from = X12Date.parse(value.substring(0, DAY_LENGTH));
        Optional<LocalDate> to = X12Date.parse(value.substring(DAY_LENGTH + 1));
        return from.isPresent() && to.isPresent() && !to.get().isBefore(from.get());
    }

    static boolean isTime(String value) {
        if (!Numbers.areDigits(value) || !List.of(4, 6, 7, 8).contains(value.length())) {
            return false;
        }
        int hours = Integer.parseInt(value.substring(0, 2));
        int minutes = Integer.parseInt(value.substring(2, 4));
        return hours < 24 && minutes < 60 && (value.length() == 4 || Integer.parseInt(value.substring(4, 6)) < 60);
    }
}
