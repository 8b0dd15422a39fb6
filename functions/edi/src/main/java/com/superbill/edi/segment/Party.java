package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.ElementRecord;

/**
 * N1: a party of a remittance.
 *
 * @param entity N101, {@code PR} payer, {@code PE} payee
 * @param name N102
 * @param idQualifier N103, such as {@code XX} NPI, {@code XV} plan id, {@code FI} tax id
 * @param id N104
 */
public record Party(String entity, String name, String idQualifier, String id) implements ElementRecord {

    public static Party of(SegmentSource segment) {
        return new Party(segment.text(1), segment.text(2), segment.text(3), segment.text(4));
    }

    @Override
    public String segmentId() {
        return "N1";
    }

    @Override
    public void writeElements(ElementWriter out) {
        out.text(entity).text(name).text(idQualifier).text(id);
    }
}
