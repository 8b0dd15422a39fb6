package com.superbill.edi.claim;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Lists;
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
        adjustments = Lists.copyOf(adjustments);
        dates = Lists.copyOf(dates);
        amounts = Lists.copyOf(amounts);
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
        private List<AdjustmentGroup> adjustments = List.of();
        private List<DatePeriod> dates = List.of();
        private List<Amount> amounts = List.of();
        private Kept kept = Kept.NOTHING;

        private Builder(LineAdjudicationInformation information) {
            this.information = information;
        }

        public Builder add(AdjustmentGroup adjustmentGroup) {
            adjustments = Lists.append(adjustments, adjustmentGroup);
            return this;
        }

        public Builder add(DatePeriod datePeriod) {
            dates = Lists.append(dates, datePeriod);
            return this;
        }

        public Builder add(Amount amount) {
            amounts = Lists.append(amounts, amount);
            return this;
        }

        Builder keeping(Kept kept) {
            this.kept = kept;
            return this;
        }

        public LineAdjudication build() {
            return new LineAdjudication(information, adjustments, dates, amounts, kept);
        }
    }
}
