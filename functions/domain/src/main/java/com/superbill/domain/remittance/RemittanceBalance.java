package com.superbill.domain.remittance;

import com.superbill.domain.money.Money;
import java.util.Collection;
import java.util.Optional;

/**
 * The three equations that an 835 keeps (guide 005010X221A1 §1.10.2.1). A transaction in which one does not hold is held as
 * a whole; nothing is forced.
 */
public final class RemittanceBalance {

    private RemittanceBalance() {
    }

    /** SVC02 = SVC03 + Σ CAS of the line. */
    public static Optional<Imbalance> line(ServicePayment service, long segmentNumber) {
        return check(Imbalance.Level.LINE, service.charge(), service.paid().plus(sum(service.adjustments())), "SVC", segmentNumber);
    }

    /** CLP03 = CLP04 + Σ CAS of the claim and of its lines. */
    public static Optional<Imbalance> claim(ClaimPayment payment, long segmentNumber) {
        return check(Imbalance.Level.CLAIM, payment.charge(), payment.paid().plus(sum(payment.allAdjustments().toList())), "CLP", segmentNumber);
    }

    /** BPR02 = Σ CLP04 − Σ PLB amounts. */
    public static Optional<Imbalance> transaction(Money payment, Money claimPayments, Money providerAdjustments, long segmentNumber) {
        return check(Imbalance.Level.TRANSACTION, payment, claimPayments.minus(providerAdjustments), "BPR", segmentNumber);
    }

    private static Money sum(Collection<Adjustment> adjustments) {
        return Money.sum(adjustments.stream().map(Adjustment::amount).toList());
    }

    private static Optional<Imbalance> check(Imbalance.Level level, Money stated, Money parts, String segment, long segmentNumber) {
        return stated.equals(parts) ? Optional.empty() : Optional.of(new Imbalance(level, stated, parts, segment, segmentNumber));
    }
}
