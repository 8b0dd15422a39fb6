package com.superbill.edi.envelope;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Dates and times as ISA and GS spell them; by hand, because a formatter costs a fresh JVM more than reading its first file. */
final class HeaderTime {

    private HeaderTime() {
    }

    /** CCYYMMDD. */
    static String date(LocalDateTime when) {
        return when.toLocalDate().toString().replace("-", "");
    }

    /** HHMM. */
    static String time(LocalDateTime when) {
        return when.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString().replace(":", "");
    }
}
