package com.superbill.edi.validation;

import com.superbill.edi.ValueView;
import com.superbill.edi.segment.X12Date;

/** What is a day, a period or a time of day in X12. */
final class DateValues {

    static final int DAY_LENGTH = 8;
    private static final int SHORT_DAY_LENGTH = 6;
    private static final int CENTURY = 20_00_00_00;

    private DateValues() {
    }

    /** CCYYMMDD, or YYMMDD of this century. */
    static boolean isDay(ValueView value) {
        return switch (value.length()) {
            case DAY_LENGTH -> isDayAt(value, 0);
            case SHORT_DAY_LENGTH -> {
                int digits = value.digits(0, SHORT_DAY_LENGTH);
                yield digits != ValueView.NO_DIGITS && X12Date.exists(CENTURY + digits);
            }
            default -> false;
        };
    }

    /** CCYYMMDD-CCYYMMDD, the second not before the first. */
    static boolean isPeriod(ValueView value) {
        return value.length() == 2 * DAY_LENGTH + 1 && value.byteAt(DAY_LENGTH) == '-' && isDayAt(value, 0) && isDayAt(value, DAY_LENGTH + 1)
                && value.digits(0, DAY_LENGTH) <= value.digits(DAY_LENGTH + 1, DAY_LENGTH);
    }

    /** CCYYMMDDHHMM. */
    static boolean isDayAndTime(ValueView value) {
        return value.length() == DAY_LENGTH + 4 && isDayAt(value, 0) && isTimeFrom(value, DAY_LENGTH);
    }

    /** HHMM, HHMMSS, HHMMSSD or HHMMSSDD. */
    static boolean isTime(ValueView value) {
        return switch (value.length()) {
            case 4, 6, 7, 8 -> isTimeFrom(value, 0);
            default -> false;
        };
    }

    private static boolean isDayAt(ValueView value, int from) {
        int digits = value.digits(from, DAY_LENGTH);
        return digits != ValueView.NO_DIGITS && X12Date.exists(digits);
    }

    private static boolean isTimeFrom(ValueView value, int from) {
        int length = value.length() - from;
        return value.digits(from, length) != ValueView.NO_DIGITS && value.digits(from, 2) < 24 && value.digits(from + 2, 2) < 60
                && (length == 4 || value.digits(from + 4, 2) < 60);
    }
}
