package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * PRV: a provider's role and specialty.
 *
 * @param role PRV01, such as {@code BI} billing, {@code PE} performing, {@code PC} primary care
 * @param qualifier PRV02, {@code PXC} taxonomy; in eligibility other identifiers too
 * @param id PRV03
 * @param state PRV04
 */
public record ProviderInformation(String role, String qualifier, String id, String state) implements SegmentRecord {

    public static ProviderInformation of(SegmentSource segment) {
        return new ProviderInformation(segment.text(1), segment.text(2), segment.text(3), segment.text(4));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("PRV").texts(role, qualifier, id, state);
    }
}
