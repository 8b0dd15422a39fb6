package com.superbill.edi.envelope;

import com.superbill.edi.SegmentView;
import java.time.LocalDateTime;

/**
 * ISA, without its padding and its delimiters (GUIDE §1).
 *
 * @param senderQualifier ISA05, such as {@code ZZ}
 * @param date ISA09, YYMMDD
 * @param time ISA10, HHMM
 * @param version ISA12, {@code 00501}
 * @param controlNumber ISA13, nine digits; repeated in IEA02
 * @param acknowledgmentRequested ISA14 is 1: the sender asks for a TA1
 * @param usage ISA15, {@code T} or {@code P}
 */
public record InterchangeHeader(
        String authorizationQualifier, String authorization, String securityQualifier, String security,
        String senderQualifier, String sender, String receiverQualifier, String receiver,
        String date, String time, String version, String controlNumber, boolean acknowledgmentRequested, String usage) {

    public static final String VERSION_5010 = "00501";

    /** A 5010 header without authorization and security, which nobody uses. */
    public static InterchangeHeader of(String senderQualifier, String sender, String receiverQualifier, String receiver,
            LocalDateTime when, int controlNumber, boolean acknowledgmentRequested, boolean production) {
        return new InterchangeHeader("00", "", "00", "", senderQualifier, sender, receiverQualifier, receiver, HeaderTime.date(when).substring(2), HeaderTime.time(when), VERSION_5010,
                "%09d".formatted(controlNumber), acknowledgmentRequested, production ? "P" : "T");
    }

    static InterchangeHeader from(SegmentView isa) {
        return new InterchangeHeader(isa.raw(1), isa.raw(2).stripTrailing(), isa.raw(3), isa.raw(4).stripTrailing(),
                isa.raw(5), isa.raw(6).stripTrailing(), isa.raw(7), isa.raw(8).stripTrailing(),
                isa.raw(9), isa.raw(10), isa.raw(12), isa.raw(13), isa.matches(14, "1"), isa.raw(15));
    }
}
