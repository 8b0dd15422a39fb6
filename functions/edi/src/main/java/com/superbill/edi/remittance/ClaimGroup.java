package com.superbill.edi.remittance;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.SegmentRecord;
import java.util.Optional;

/**
 * Loop 2000: begins a group of claims, which follow until the next.
 *
 * @param number LX01
 * @param providerSummary TS3
 * @param inpatientSummary TS2
 */
public record ClaimGroup(Number number, Optional<ProviderSummary> providerSummary, Optional<InpatientSummary> inpatientSummary, Kept kept) implements RemittanceItem {

    public static ClaimGroup of(int number) {
        return new ClaimGroup(new Number(Integer.toString(number)), Optional.empty(), Optional.empty(), Kept.NOTHING);
    }

    /**
     * LX.
     *
     * @param value LX01
     */
    public record Number(String value) implements SegmentRecord {

        static Number of(SegmentSource segment) {
            return new Number(segment.text(1));
        }

        @Override
        public void write(ElementWriter out) {
            out.begin("LX").text(value);
        }
    }
}
