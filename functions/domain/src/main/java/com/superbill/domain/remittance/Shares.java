package com.superbill.domain.remittance;

import com.superbill.domain.denial.DenialRules;
import com.superbill.domain.denial.Judgement;
import com.superbill.domain.denial.Judgement.Share;
import com.superbill.domain.money.Money;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A payment and its adjustments, sorted by whose each amount is. */
record Shares(Money paid, Map<Share, Money> adjusted) {

    static Shares of(Money paid, List<Adjustment> adjustments, Collection<String> remarks) {
        Map<Share, Money> sums = new EnumMap<>(Share.class);
        for (Adjustment adjustment : adjustments) {
            Judgement judgement = DenialRules.judge(adjustment.group(), adjustment.reason(), remarks);
            sums.merge(judgement.share(), adjustment.amount(), Money::plus);
        }
        return new Shares(paid, sums);
    }

    Money of(Share share) {
        return adjusted.getOrDefault(share, Money.ZERO);
    }

    /** Other payers' and other adjustments, as a claim shows them. */
    Money other() {
        return of(Share.PRIOR_PAYER).plus(of(Share.OTHER));
    }

    /** Adds the adjustments of another part of the same claim; what was paid stays, since CLP04 is the whole. */
    Shares withAdjustmentsOf(Shares part) {
        Map<Share, Money> sums = new EnumMap<>(Share.class);
        sums.putAll(adjusted);
        part.adjusted.forEach((share, amount) -> sums.merge(share, amount, Money::plus));
        return new Shares(paid, sums);
    }
}
