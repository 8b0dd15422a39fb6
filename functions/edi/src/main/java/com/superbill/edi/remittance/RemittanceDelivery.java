package com.superbill.edi.remittance;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * RDM: how the remittance itself was delivered.
 *
 * @param method RDM01, {@code BM} mail, {@code EM} e-mail, {@code FT} file transfer, {@code OL} online
 * @param name RDM02
 * @param address RDM03
 */
public record RemittanceDelivery(String method, String name, String address) implements SegmentRecord {

    public static RemittanceDelivery of(SegmentSource segment) {
        return new RemittanceDelivery(segment.text(1), segment.text(2), segment.text(3));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("RDM").text(method).text(name).text(address);
    }
}
