package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.loop.SegmentRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * CAS: adjustments of one group.
 *
 * @param group CAS01: {@code CO} contractual, {@code PR} patient responsibility, {@code OA} other, {@code PI} payer initiated
 * @param adjustments CAS02–19, one to six
 */
public record AdjustmentGroup(String group, List<Adjustment> adjustments) implements SegmentRecord {

    private static final int ELEMENTS = 19;
    private static final int ELEMENTS_PER_ADJUSTMENT = 3;
    private static final int MAX_ADJUSTMENTS = (ELEMENTS - 1) / ELEMENTS_PER_ADJUSTMENT;

    public AdjustmentGroup {
        adjustments = Lists.copyOf(adjustments);
        if (adjustments.size() > MAX_ADJUSTMENTS) {
            throw new IllegalArgumentException("CAS holds at most " + MAX_ADJUSTMENTS + " adjustments");
        }
    }

    public static AdjustmentGroup of(String group, Adjustment... adjustments) {
        return new AdjustmentGroup(group, List.of(adjustments));
    }

    public static AdjustmentGroup of(SegmentSource segment) {
        if (segment.count() < 2) {
            return new AdjustmentGroup(segment.text(1), List.of());
        }
        var first = adjustment(segment, 2);
        if (segment.count() < 5) {
            return new AdjustmentGroup(segment.text(1), List.of(first));
        }
        var adjustments = new ArrayList<Adjustment>(MAX_ADJUSTMENTS);
        adjustments.add(first);
        for (int element = 5; element < Math.min(segment.count(), ELEMENTS); element += ELEMENTS_PER_ADJUSTMENT) {
            if (segment.has(element) || segment.has(element + 1)) {
                // An adjustment after an empty one moves up when written.
                if (element != 2 + ELEMENTS_PER_ADJUSTMENT * adjustments.size()) {
                    segment.saysMore();
                }
                adjustments.add(adjustment(segment, element));
            }
        }
        return new AdjustmentGroup(segment.text(1), adjustments);
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("CAS").text(group);
        for (var adjustment : adjustments) {
            out.text(adjustment.reason()).cents(adjustment.amountCents()).decimal(adjustment.quantity());
        }
    }

    /** The sum of the adjustments. */
    public long amountCents() {
        long sum = 0;
        for (int i = 0; i < adjustments.size(); i++) {
            sum += adjustments.get(i).amountCents();
        }
        return sum;
    }

    /** The sum of several groups. */
    public static long amountCents(List<AdjustmentGroup> groups) {
        long sum = 0;
        for (int i = 0; i < groups.size(); i++) {
            sum += groups.get(i).amountCents();
        }
        return sum;
    }

    private static Adjustment adjustment(SegmentSource segment, int element) {
        return new Adjustment(segment.text(element), segment.centsOrZero(element + 1), segment.decimal(element + 2));
    }
}
