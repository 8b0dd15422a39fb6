package com.superbill.edi.claim;

import java.util.List;

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
public record HealthCareCode(String qualifier, String code, String dateFormat, String date, String amount, String quantity, String presentOnAdmission) {

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

    static HealthCareCode of(List<String> components) {
        if (components.size() == 2) {
            return of(components.get(0), components.get(1));
        }
        return new HealthCareCode(at(components, 1), at(components, 2), at(components, 3), at(components, 4), at(components, 5), at(components, 6),
                at(components, PRESENT_ON_ADMISSION));
    }

    /** Whether a record cannot hold all of these components. */
    static boolean isMoreThanModelled(List<String> components) {
        return components.size() > PRESENT_ON_ADMISSION || !at(components, 7).isEmpty() || !at(components, 8).isEmpty();
    }

    List<String> components() {
        return dateFormat.isEmpty() && date.isEmpty() && amount.isEmpty() && quantity.isEmpty() && presentOnAdmission.isEmpty()
                ? List.of(qualifier, code)
                : List.of(qualifier, code, dateFormat, date, amount, quantity, "", "", presentOnAdmission);
    }

    private static String at(List<String> components, int component) {
        return component > components.size() ? "" : components.get(component - 1);
    }
}
