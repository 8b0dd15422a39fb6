package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * NM1: who somebody is.
 *
 * @param entity NM101, such as {@code 85} billing provider, {@code IL} subscriber, {@code PR} payer
 * @param type NM102, {@code 1} person, {@code 2} organization
 * @param lastOrOrganization NM103
 * @param first NM104
 * @param middle NM105
 * @param prefix NM106
 * @param suffix NM107
 * @param idQualifier NM108, such as {@code XX} NPI, {@code MI} member id, {@code PI} payer id
 * @param id NM109
 * @param relationship NM110, used in 271 loop 2120
 */
public record Name(
        String entity, String type, String lastOrOrganization, String first,
        String middle, String prefix, String suffix, String idQualifier,
        String id, String relationship) implements SegmentRecord {

    public static Name of(SegmentSource segment) {
        return new Name(segment.text(1), segment.text(2), segment.text(3), segment.text(4), segment.text(5),
                segment.text(6), segment.text(7), segment.text(8), segment.text(9), segment.rareText(10));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("NM1").texts(entity, type, lastOrOrganization, first, middle, prefix, suffix, idQualifier, id, relationship);
    }

    public static Name organization(String entity, String name, String idQualifier, String id) {
        return new Name(entity, "2", name, "", "", "", "", idQualifier, id, "");
    }

    public static Name person(String entity, String last, String first, String middle, String idQualifier, String id) {
        return new Name(entity, "1", last, first, middle, "", "", idQualifier, id, "");
    }
}
