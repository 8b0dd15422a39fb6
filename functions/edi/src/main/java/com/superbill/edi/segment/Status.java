package com.superbill.edi.segment;

import com.superbill.edi.CompositeRecord;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.loop.SegmentRecord;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * STC: a claim's or a line's status; 277 and 277CA.
 *
 * @param code STC01
 * @param date STC02, CCYYMMDD
 * @param action STC03, in a 277CA {@code WQ} accepted, {@code U} rejected
 * @param chargeCents STC04
 * @param paidCents STC05
 * @param adjudicationDate STC06, CCYYMMDD
 * @param paymentMethod STC07
 * @param paymentDate STC08, CCYYMMDD
 * @param paymentNumber STC09, of the check or transfer
 * @param furtherCodes STC10 and STC11
 * @param message STC12
 */
public record Status(
        Status.Code code, String date, String action, OptionalLong chargeCents,
        OptionalLong paidCents, String adjudicationDate, String paymentMethod, String paymentDate,
        String paymentNumber, List<Status.Code> furtherCodes, String message) implements SegmentRecord {

    public Status {
        furtherCodes = Lists.copyOf(furtherCodes);
        if (furtherCodes.size() > 2) {
            throw new IllegalArgumentException("STC holds at most two further codes");
        }
    }

    public static Status of(SegmentSource segment) {
        return new Status(Code.of(segment, 1), segment.text(2), segment.text(3), segment.cents(4), segment.cents(5), segment.text(6), segment.text(7), segment.text(8),
                segment.text(9), Stream.of(10, 11).map(element -> Code.of(segment, element)).filter(code -> !code.equals(Code.NONE)).toList(), segment.text(12));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("STC").composite(code).text(date).text(action).cents(chargeCents).cents(paidCents).text(adjudicationDate)
                .text(paymentMethod).text(paymentDate).text(paymentNumber).composite(furtherCode(0)).composite(furtherCode(1)).text(message);
    }

    /**
     * C043.
     *
     * @param category such as {@code A2} accepted into adjudication, {@code F1} paid
     * @param status such as {@code 20}
     * @param entity whom the status concerns, such as {@code PR}; empty where nobody in particular
     * @param codeList {@code RX} where the status is an NCPDP reject code
     */
    public record Code(String category, String status, String entity, String codeList) implements CompositeRecord {

        static final Code NONE = new Code("", "", "", "");

        public static Code of(String category, String status) {
            return new Code(category, status, "", "");
        }

        static Code of(SegmentSource segment, int element) {
            var composite = segment.composite(element);
            return new Code(composite.text(1), composite.text(2), composite.text(3), composite.text(4));
        }

        @Override
        public void writeComponents(ElementWriter out) {
            out.component(category).component(status).component(entity).component(codeList);
        }
    }

    /** STC01, STC10 and STC11. */
    public List<Code> codes() {
        return Stream.concat(Stream.of(code), furtherCodes.stream()).toList();
    }

    private Code furtherCode(int index) {
        return index < furtherCodes.size() ? furtherCodes.get(index) : Code.NONE;
    }
}
