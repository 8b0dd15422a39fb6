package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.ElementRecord;

/**
 * PRV: a provider's role and specialty.
 *
 * @param role PRV01, such as {@code BI} billing, {@code PE} performing, {@code PC} primary care
 * @param qualifier PRV02, {@code PXC} taxonomy; in eligibility other identifiers too
 * @param id PRV03
 * @param state PRV04
 */
public record ProviderInformation(String role, String qualifier, String id, String state) implements ElementRecord {

    public static ProviderInformation of(SegmentSource segment) {
        return new ProviderInformation(segment.text(1), segment.text(2), segment.text(3), segment.text(4));
    }

    @Override
    public String segmentId() {
        return "PRV";
    }

    @Override
    public void writeElements(ElementWriter out) {
        out.texts(role, qualifier, id, state);
    }
}
