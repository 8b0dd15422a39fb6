package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * DTM: a day in a remittance.
 *
 * @param qualifier DTM01, such as {@code 405} production, {@code 232} and {@code 233} claim statement period, {@code 472} service, {@code 050} received
 * @param date DTM02, CCYYMMDD
 */
public record DateReference(String qualifier, String date) implements SegmentRecord {

    public static DateReference of(SegmentSource segment) {
        return new DateReference(segment.text(1), segment.text(2));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("DTM").text(qualifier).text(date);
    }

    public static DateReference of(String qualifier, LocalDate date) {
        return new DateReference(qualifier, X12Date.of(date));
    }

    /** Empty where the value is no date. */
    public Optional<LocalDate> day() {
        return X12Date.parse(date);
    }

    /** The first with this qualifier. */
    public static Optional<LocalDate> find(List<DateReference> dates, String qualifier) {
        return dates.stream().filter(date -> date.qualifier.equals(qualifier)).findFirst().flatMap(DateReference::day);
    }
}
