package com.superbill.edi.envelope;

import com.superbill.edi.SegmentView;
import java.time.LocalDateTime;

/**
 * GS (GUIDE §1).
 *
 * @param functionalCode GS01, such as {@code HC} for 837
 * @param date GS04, CCYYMMDD
 * @param time GS05, HHMM or longer
 * @param controlNumber GS06; repeated in GE02
 * @param agency GS07, {@code X}
 * @param version GS08, such as {@code 005010X222A1}
 */
public record GroupHeader(String functionalCode, String sender, String receiver, String date, String time, String controlNumber, String agency, String version) {

    /** @param when in the sender's time zone, written to the minute */
    public static GroupHeader of(TransactionKind kind, String sender, String receiver, LocalDateTime when, int controlNumber) {
        return new GroupHeader(kind.functionalCode(), sender, receiver, HeaderTime.date(when), HeaderTime.time(when), Integer.toString(controlNumber), "X", kind.version());
    }

    static GroupHeader from(SegmentView gs) {
        return new GroupHeader(gs.text(1), gs.text(2), gs.text(3), gs.text(4), gs.text(5), gs.text(6), gs.text(7), gs.text(8));
    }
}
