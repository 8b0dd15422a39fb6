package com.superbill.edi.claim;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import com.superbill.edi.segment.Procedure;
import java.util.Optional;

/**
 * SVD: what another payer paid for a line.
 *
 * @param payerId SVD01, the other payer's id of 2330B
 * @param paidCents SVD02
 * @param procedure SVD03
 * @param revenueCode SVD04, institutional
 * @param unitsPaid SVD05
 * @param bundledLine SVD06, the line it was bundled into
 */
public record LineAdjudicationInformation(
        String payerId, long paidCents, Procedure procedure, String revenueCode, Optional<Decimal> unitsPaid, String bundledLine) implements SegmentRecord {

    public static LineAdjudicationInformation of(SegmentSource segment) {
        return new LineAdjudicationInformation(segment.text(1), segment.centsOrZero(2), Procedure.of(segment, 3), segment.text(4), segment.decimal(5), segment.text(6));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("SVD").text(payerId).cents(paidCents).composite(procedure).text(revenueCode).decimal(unitsPaid).text(bundledLine);
    }
}
