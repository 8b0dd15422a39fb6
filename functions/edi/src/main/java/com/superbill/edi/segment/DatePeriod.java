package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * DTP: a day, or a period of days.
 *
 * @param qualifier DTP01, such as {@code 472} service, {@code 291} plan, {@code 050} received
 * @param format DTP02, {@code D8} a day, {@code RD8} a period
 * @param value DTP03, CCYYMMDD or CCYYMMDD-CCYYMMDD
 */
public record DatePeriod(String qualifier, String format, String value) implements SegmentRecord {

    public static DatePeriod of(SegmentSource segment) {
        return new DatePeriod(segment.text(1), segment.text(2), segment.text(3));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("DTP").texts(qualifier, format, value);
    }

    private static final int DAY_LENGTH = 8;

    public static DatePeriod day(String qualifier, LocalDate day) {
        return new DatePeriod(qualifier, "D8", X12Date.of(day));
    }

    public static DatePeriod period(String qualifier, LocalDate from, LocalDate to) {
        return new DatePeriod(qualifier, "RD8", X12Date.of(from) + "-" + X12Date.of(to));
    }

    /** The day, or the period's first; empty where the value is no date. */
    public Optional<LocalDate> from() {
        return X12Date.parse(value.length() > DAY_LENGTH ? value.substring(0, DAY_LENGTH) : value);
    }

    /** The day, or the period's last; empty where the value is no date. */
    public Optional<LocalDate> to() {
        return X12Date.parse(value.length() > DAY_LENGTH ? value.substring(value.indexOf('-') + 1) : value);
    }

    /** The first with this qualifier. */
    public static Optional<DatePeriod> find(List<DatePeriod> dates, String qualifier) {
        return dates.stream().filter(date -> date.qualifier.equals(qualifier)).findFirst();
    }
}
