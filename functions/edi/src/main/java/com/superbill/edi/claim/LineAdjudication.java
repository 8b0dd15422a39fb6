package com.superbill.edi.claim;

import com.superbill.edi.loop.Gathered;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.segment.AdjustmentGroup;
import com.superbill.edi.segment.Amount;
import com.superbill.edi.segment.DatePeriod;
import java.util.List;

/**
 * Loop 2430: how another payer adjudicated a line.
 *
 * @param information SVD
 * @param adjustments CAS
 * @param dates DTP {@code 573}
 * @param amounts AMT {@code EAF} remaining patient liability
 */
public record LineAdjudication(
        LineAdjudicationInformation information, List<AdjustmentGroup> adjustments, List<DatePeriod> dates, List<Amount> amounts, Kept kept) {

    public LineAdjudication {
        adjustments = List.copyOf(adjustments);
        dates = List.copyOf(dates);
        amounts = List.copyOf(amounts);
    }

    public static Builder builder(LineAdjudicationInformation information) {
        return new Builder(information);
    }

    /** This record, to be changed. */
    public Builder toBuilder() {
        var builder = new Builder(information);
        adjustments.forEach(builder::add);
        dates.forEach(builder::add);
        amounts.forEach(builder::add);
        builder.kept = kept;
        return builder;
    }

    /** Gathers the parts: {@code with} sets what occurs once, {@code add} adds what repeats. */
    public static final class Builder {

        private final LineAdjudicationInformation information;
        private final Gathered<AdjustmentGroup> adjustments = new Gathered<>();
        private final Gathered<DatePeriod> dates = new Gathered<>();
        private final Gathered<Amount> amounts = new Gathered<>();
        private Kept kept = Kept.NOTHING;

        private Builder(LineAdjudicationInformation information) {
            this.information = information;
        }

        public Builder add(AdjustmentGroup adjustmentGroup) {
            adjustments.add(adjustmentGroup);
            return this;
        }

        public Builder add(DatePeriod datePeriod) {
            dates.add(datePeriod);
            return this;
        }

        public Builder add(Amount amount) {
            amounts.add(amount);
            return this;
        }

        Builder keeping(Kept kept) {
            this.kept = kept;
            return this;
        }

        public LineAdjudication build() {
            return new LineAdjudication(information, adjustments.take(), dates.take(), amounts.take(), kept);
        }
    }
}
