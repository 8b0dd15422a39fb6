package com.superbill.edi.claim;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.OptionalLong;

/**
 * PS1: a service bought from another provider.
 *
 * @param provider PS101
 * @param chargeCents PS102
 */
public record PurchasedService(String provider, OptionalLong chargeCents) implements SegmentRecord {

    public static PurchasedService of(SegmentSource segment) {
        return new PurchasedService(segment.text(1), segment.cents(2));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("PS1").text(provider).cents(chargeCents);
    }
}
