package com.superbill.edi.remittance;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.loop.SegmentRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * PLB: money that moves between payer and provider beside the claims.
 *
 * @param provider PLB01, the provider's id
 * @param fiscalPeriodEnd PLB02, CCYYMMDD
 * @param adjustments PLB03–14, one to six
 */
public record ProviderAdjustments(String provider, String fiscalPeriodEnd, List<ProviderAdjustment> adjustments, Kept kept)
        implements RemittanceItem, SegmentRecord {

    private static final int ELEMENTS = 14;
    private static final int FIRST = 3;
    private static final int MAX_ADJUSTMENTS = (ELEMENTS - FIRST + 1) / 2;

    /**
     * @param reason PLB03-1, such as {@code WO} overpayment recovery, {@code FB} forwarding balance, {@code L6} interest, {@code 72} authorized return
     * @param reference PLB03-2, often the claim's numbers and the check's run together
     * @param amountCents PLB04: positive decreases the payment, negative increases it
     */
    public record ProviderAdjustment(String reason, String reference, long amountCents) {
    }

    public ProviderAdjustments {
        adjustments = Lists.copyOf(adjustments);
        if (adjustments.size() > MAX_ADJUSTMENTS) {
            throw new IllegalArgumentException("PLB holds at most " + MAX_ADJUSTMENTS + " adjustments");
        }
    }

    public static ProviderAdjustments of(String provider, String fiscalPeriodEnd, ProviderAdjustment... adjustments) {
        return new ProviderAdjustments(provider, fiscalPeriodEnd, List.of(adjustments), Kept.NOTHING);
    }

    static ProviderAdjustments of(SegmentSource segment) {
        var adjustments = new ArrayList<ProviderAdjustment>();
        for (int element = FIRST; element < Math.min(segment.count(), ELEMENTS); element += 2) {
            if (segment.has(element) || segment.has(element + 1)) {
                var id = segment.components(element);
                // An adjustment after an empty one moves up when written.
                if (id.size() > 2 || element != FIRST + 2 * adjustments.size()) {
                    segment.saysMore();
                }
                adjustments.add(new ProviderAdjustment(id.isEmpty() ? "" : id.getFirst(), id.size() > 1 ? id.get(1) : "", segment.centsOrZero(element + 1)));
            }
        }
        return new ProviderAdjustments(segment.text(1), segment.text(2), adjustments, Kept.NOTHING);
    }

    ProviderAdjustments with(Kept kept) {
        return new ProviderAdjustments(provider, fiscalPeriodEnd, adjustments, kept);
    }

    /** What the adjustments take from the payment. */
    public long amountCents() {
        long sum = 0;
        for (var adjustment : adjustments) {
            sum += adjustment.amountCents();
        }
        return sum;
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("PLB").text(provider).text(fiscalPeriodEnd);
        for (var adjustment : adjustments) {
            out.composite(adjustment.reason(), adjustment.reference()).cents(adjustment.amountCents());
        }
    }
}
