package com.superbill.edi.claim;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.loop.SegmentRecord;

/**
 * HL: a level of the transaction.
 *
 * @param number HL01
 * @param parent HL02
 * @param code HL03, {@code 20} billing provider, {@code 22} subscriber, {@code 23} patient
 * @param hasChildren HL04, {@code 1} or {@code 0}
 */
public record HierarchicalLevel(String number, String parent, String code, String hasChildren) implements SegmentRecord {

    @Override
    public void write(ElementWriter out) {
        out.begin("HL").text(number).text(parent).text(code).text(hasChildren);
    }
}
