package com.superbill.codesets;

import java.time.LocalDate;

/**
 * A code of a set.
 *
 * @param description may be empty where the set was loaded without its texts
 * @param billable false for a header, which only groups what can be billed
 * @param from first day it is known to hold; {@link LocalDate#MIN} if that is not known
 * @param to last day it is known to hold; {@link LocalDate#MAX} if it still does
 */
public record Code(String code, String description, boolean billable, LocalDate from, LocalDate to) {

    public static Code always(String code, String description) {
        return new Code(code, description, true, LocalDate.MIN, LocalDate.MAX);
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
