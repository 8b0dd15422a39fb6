package com.superbill.domain.report;

import com.superbill.domain.id.PaymentId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What a patient's payment adds, in the month that it was received. One on account also lowers what is owed, as of that day: no visit
 * has it among its balances.
 *
 * @param amount zero once it is reversed
 * @param atVisit taken at the point of service
 * @param onAccount names no visit
 */
public record PaymentContribution(PaymentId paymentId, LocalDate receivedOn, Money amount, boolean atVisit, boolean onAccount) implements Contribution {

    public static final String PATIENT_PAYMENTS = "PATIENT_PAYMENTS_CENTS";
    public static final String AT_VISIT = "PAID_AT_VISIT_CENTS";

    @Override
    public Counters counters() {
        if (amount.isZero()) {
            return Counters.NONE;
        }
        var month = new Bucket(Bucket.MONTH, receivedOn.toString().substring(0, 7));
        Map<Bucket, Map<String, Long>> buckets = new HashMap<>();
        buckets.put(month, atVisit
                ? Map.of(PATIENT_PAYMENTS, amount.cents(), AT_VISIT, amount.cents())
                : Map.of(PATIENT_PAYMENTS, amount.cents()));
        if (onAccount) {
            buckets.put(new Bucket(Bucket.DAY, receivedOn.toString()), Map.of(Account.PATIENT_RECEIVABLE.name(), -amount.cents()));
        }
        return new Counters(buckets);
    }
}
