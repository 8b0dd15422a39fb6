package com.superbill.edi.acknowledgment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.loop.LocatedSegment;
import com.superbill.edi.loop.SegmentRecord;

/**
 * TA1: whether an interchange was taken.
 *
 * @param controlNumber TA101, ISA13 of the interchange
 * @param date TA102, its ISA09
 * @param time TA103, its ISA10
 * @param code TA104, {@code A} accepted, {@code E} accepted with errors, {@code R} rejected
 * @param note TA105, what was wrong; {@code 000} nothing
 */
public record InterchangeAcknowledgment(String controlNumber, String date, String time, String code, String note) implements SegmentRecord {

    /** The TA1 at {@link EnvelopeReader.Step#INTERCHANGE_ACKNOWLEDGMENT}. */
    public static InterchangeAcknowledgment read(EnvelopeReader envelope) {
        var ta1 = LocatedSegment.inSight(envelope);
        return new InterchangeAcknowledgment(ta1.text(1), ta1.text(2), ta1.text(3), ta1.text(4), ta1.text(5));
    }

    /** Empty where TA104 is none that the guide has. */
    public Outcome outcome() {
        return Outcome.ofCode(code);
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("TA1").texts(controlNumber, date, time, code, note);
    }
}
