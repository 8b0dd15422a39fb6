package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * AAA: why a request was not answered.
 *
 * @param requestValid AAA01, {@code Y} the request was understood, {@code N} it was not
 * @param agency AAA02
 * @param reason AAA03, such as {@code 72} invalid subscriber id, {@code 75} subscriber not found, {@code 42} unable to respond now
 * @param followUp AAA04, what to do: {@code C} correct and resubmit, {@code N} do not resubmit, {@code R} resubmit, {@code P} resubmit the original, {@code S} do not resubmit, asked again by the payer, {@code W} wait 30 days, {@code X} wait 10 days, {@code Y} the answer follows
 */
public record Rejection(String requestValid, String agency, String reason, String followUp) implements SegmentRecord {

    public static Rejection of(SegmentSource segment) {
        return new Rejection(segment.text(1), segment.text(2), segment.text(3), segment.text(4));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("AAA").texts(requestValid, agency, reason, followUp);
    }

    /** The source or the receiver is out of order, not the request: 42 unable to respond at the current time, 80 no response received (GUIDE §5). */
    public boolean isRetryable() {
        return reason.equals("42") || reason.equals("80");
    }
}
