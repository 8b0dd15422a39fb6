package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * LQ: a code of an industry list, in a remittance a remark.
 *
 * @param list LQ01, {@code HE} remark codes (RARC), {@code RX} NCPDP reject codes
 * @param code LQ02, such as {@code N130}
 */
public record CodeListEntry(String list, String code) implements SegmentRecord {

    public static CodeListEntry of(SegmentSource segment) {
        return new CodeListEntry(segment.text(1), segment.text(2));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("LQ").text(list).text(code);
    }
}
