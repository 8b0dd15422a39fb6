package com.superbill.edi.envelope;

import com.superbill.edi.SegmentView;

/**
 * ST (GUIDE §1).
 *
 * @param code ST01, such as {@code 837}
 * @param controlNumber ST02; repeated in SE02
 * @param version ST03, the guide; empty in an 835
 */
public record TransactionHeader(String code, String controlNumber, String version) {

    static TransactionHeader from(SegmentView st) {
        return new TransactionHeader(st.text(1), st.text(2), st.text(3));
    }
}
