package com.superbill.edi.claim;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.ElementRecord;
import java.util.OptionalLong;

/**
 * PS1: a service bought from another provider.
 *
 * @param provider PS101
 * @param chargeCents PS102
 */
public record PurchasedService(String provider, OptionalLong chargeCents) implements ElementRecord {

    public static PurchasedService of(SegmentSource segment) {
        return new PurchasedService(segment.text(1), segment.cents(2));
    }

    @Override
    public String segmentId() {
        return "PS1";
    }

    @Override
    public void writeElements(ElementWriter out) {
        out.text(provider).cents(chargeCents);
    }
}
