package com.superbill.edi.claim;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * PWK: an attachment, and how it comes.
 *
 * @param type PWK01, such as {@code B4} referral form, {@code OZ} support data
 * @param transmission PWK02, {@code AA} on request, {@code BM} mail, {@code EL} electronic, {@code EM} e-mail, {@code FX} fax, {@code FT} file transfer
 * @param idQualifier PWK05, {@code AC}
 * @param controlNumber PWK06, of the attachment
 * @param description PWK07
 */
public record Paperwork(String type, String transmission, String idQualifier, String controlNumber, String description) implements SegmentRecord {

    public static Paperwork of(SegmentSource segment) {
        return new Paperwork(segment.text(1), segment.text(2), segment.text(5), segment.text(6), segment.text(7));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("PWK").text(type).text(transmission).skip(2).text(idQualifier).text(controlNumber).text(description);
    }

    public static Paperwork of(String type, String transmission, String controlNumber) {
        return new Paperwork(type, transmission, controlNumber.isEmpty() ? "" : "AC", controlNumber, "");
    }
}
