package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * N1: a party of a remittance.
 *
 * @param entity N101, {@code PR} payer, {@code PE} payee
 * @param name N102
 * @param idQualifier N103, such as {@code XX} NPI, {@code XV} plan id, {@code FI} tax id
 * @param id N104
 */
public record Party(String entity, String name, String idQualifier, String id) implements SegmentRecord {

    public static Party of(SegmentSource segment) {
        return new Party(segment.text(1), segment.text(2), segment.text(3), segment.text(4));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("N1").text(entity).text(name).text(idQualifier).text(id);
    }
}
