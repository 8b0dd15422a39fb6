package com.superbill.edi.eligibility;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * III: a place of service or a condition that narrows an inquiry or a benefit.
 *
 * @param codeList III01, {@code ZZ} place of service, {@code GR} NUBC bill type, {@code NI} nature of injury, {@code BF}/{@code BK} diagnosis
 * @param code III02
 * @param category III03, {@code 44} nature of injury
 * @param message III04
 */
public record AdditionalInformation(String codeList, String code, String category, String message) implements SegmentRecord {

    public static AdditionalInformation of(SegmentSource segment) {
        return new AdditionalInformation(segment.text(1), segment.text(2), segment.text(3), segment.text(4));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("III").texts(codeList, code, category, message);
    }
}
