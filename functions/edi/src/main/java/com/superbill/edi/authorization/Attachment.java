package com.superbill.edi.authorization;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.ElementRecord;

/**
 * PWK: a document that goes with the request, or that is wanted.
 *
 * @param type PWK01, such as {@code 03} report, {@code AS} admission summary
 * @param transmission PWK02, such as {@code EL} electronic, {@code FX} fax, {@code VO} voice
 * @param qualifier PWK05, {@code AC}
 * @param controlNumber PWK06, stands on the document too
 * @param description PWK07
 */
public record Attachment(String type, String transmission, String qualifier, String controlNumber, String description) implements ElementRecord {

    public static Attachment of(SegmentSource segment) {
        return new Attachment(segment.text(1), segment.text(2), segment.text(5), segment.text(6), segment.text(7));
    }

    @Override
    public String segmentId() {
        return "PWK";
    }

    @Override
    public void writeElements(ElementWriter out) {
        out.texts(type, transmission).skip(2).texts(qualifier, controlNumber, description);
    }
}
