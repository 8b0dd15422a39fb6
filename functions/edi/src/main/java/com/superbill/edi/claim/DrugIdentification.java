package com.superbill.edi.claim;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * LIN: the drug of a line.
 *
 * @param qualifier LIN02, {@code N4} NDC
 * @param code LIN03
 */
public record DrugIdentification(String qualifier, String code) implements SegmentRecord {

    public static DrugIdentification of(SegmentSource segment) {
        return new DrugIdentification(segment.text(2), segment.text(3));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("LIN").skip(1).text(qualifier).text(code);
    }
}
