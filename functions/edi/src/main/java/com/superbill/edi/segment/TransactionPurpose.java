package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.time.LocalDateTime;

/**
 * BHT: what the transaction is for.
 *
 * @param structure BHT01, such as {@code 0085} claim acknowledgment
 * @param purpose BHT02, such as {@code 13} request, {@code 11} response, {@code 08} status
 * @param reference BHT03, the sender's identifier of this transaction
 * @param date BHT04, CCYYMMDD
 * @param time BHT05, HHMM or longer
 * @param type BHT06, such as {@code TH} receipt acknowledgment
 */
public record TransactionPurpose(String structure, String purpose, String reference, String date, String time, String type) implements SegmentRecord {

    public static TransactionPurpose of(SegmentSource segment) {
        return new TransactionPurpose(segment.text(1), segment.text(2), segment.text(3), segment.text(4), segment.text(5), segment.text(6));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("BHT").texts(structure, purpose, reference, date, time, type);
    }

    /** When the transaction was made. */
    public static TransactionPurpose of(String structure, String purpose, String reference, LocalDateTime when, String type) {
        return new TransactionPurpose(structure, purpose, reference, X12Date.of(when.toLocalDate()), X12Date.timeOf(when), type);
    }
}
