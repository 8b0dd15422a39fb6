package com.superbill.edi.claim;

import com.superbill.edi.CompositeRecord;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;

/**
 * C022: a diagnosis, procedure, condition, occurrence or value code.
 *
 * @param qualifier {@code ABK} principal and {@code ABF} other diagnosis (ICD-10; {@code BK}, {@code BF} ICD-9), {@code ABJ} admitting, {@code BBR}/{@code BBQ} ICD-10-PCS,
 *     {@code BG} condition, {@code BH} occurrence, {@code BI} occurrence span, {@code BE} value, {@code BP}/{@code BO} anesthesia
 * @param code without a point
 * @param dateFormat {@code D8} or {@code RD8}
 * @param date of a procedure or occurrence
 * @param amount of a value code, as the file spells it
 * @param quantity as the file spells it
 * @param presentOnAdmission {@code Y}, {@code N}, {@code U}, {@code W}; institutional
 */
public record HealthCareCode(String qualifier, String code, String dateFormat, String date, String amount, String quantity, String presentOnAdmission)
        implements CompositeRecord {

    private static final int PRESENT_ON_ADMISSION = 9;

    public static HealthCareCode of(String qualifier, String code) {
        return new HealthCareCode(qualifier, code, "", "", "", "", "");
    }

    /** Principal or other diagnosis: what SV107 points at. */
    public boolean isDiagnosis() {
        return switch (qualifier) {
            case "ABK", "ABF", "BK", "BF" -> true;
            default -> false;
        };
    }

    static HealthCareCode of(SegmentSource segment, int element) {
        var composite = segment.composite(element);
        if (composite.count() <= 2) {
            return of(composite.text(1), composite.text(2));
        }
        return new HealthCareCode(composite.text(1), composite.text(2), composite.text(3), composite.text(4), composite.text(5), composite.text(6),
                composite.text(PRESENT_ON_ADMISSION));
    }

    @Override
    public void writeComponents(ElementWriter out) {
        out.component(qualifier).component(code).component(dateFormat).component(date).component(amount).component(quantity)
                .component("").component("").component(presentOnAdmission);
    }
}
