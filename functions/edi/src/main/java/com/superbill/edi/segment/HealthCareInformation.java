package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.Numbers;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.ElementRecord;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * HI: diagnoses and other codes of a claim or a request.
 *
 * @param codes HI01–12
 */
public record HealthCareInformation(List<HealthCareInformation.Code> codes) implements ElementRecord {

    public HealthCareInformation {
        codes = List.copyOf(codes);
        if (codes.size() > MAX_CODES) {
            throw new IllegalArgumentException("HI holds at most " + MAX_CODES + " codes");
        }
    }

    public static HealthCareInformation of(SegmentSource segment) {
        return new HealthCareInformation(IntStream.rangeClosed(1, MAX_CODES).mapToObj(element -> Code.of(segment, element)).filter(code -> !code.code().isEmpty()).toList());
    }

    @Override
    public String segmentId() {
        return "HI";
    }

    @Override
    public void writeElements(ElementWriter out) {
        codes.forEach(code -> out.composite(code.components()));
    }

    private static final int MAX_CODES = 12;

    /**
     * C022.
     *
     * @param qualifier such as {@code ABK} principal diagnosis, {@code ABF} diagnosis, {@code BG} condition
     * @param code ICD-10 codes without their dot
     * @param dateFormat {@code D8} or {@code RD8}
     * @param date the code's date or period
     * @param amountCents of a value code
     * @param lastOfRange where a range of codes is meant
     * @param presentOnAdmission {@code Y}, {@code N}, {@code U} or {@code W}
     */
    public record Code(String qualifier, String code, String dateFormat, String date, OptionalLong amountCents, String lastOfRange, String presentOnAdmission) {

        public static Code of(String qualifier, String code) {
            return new Code(qualifier, code, "", "", OptionalLong.empty(), "", "");
        }

        static Code of(SegmentSource segment, int element) {
            return new Code(segment.text(element, 1), segment.text(element, 2), segment.text(element, 3), segment.text(element, 4),
                    Numbers.cents(segment.text(element, 5)), segment.text(element, 8), segment.text(element, 9));
        }

        List<String> components() {
            String amount = amountCents.isPresent() ? Numbers.ofCents(amountCents.getAsLong()) : "";
            return List.of(qualifier, code, dateFormat, date, amount, "", "", lastOfRange, presentOnAdmission);
        }
    }
}
