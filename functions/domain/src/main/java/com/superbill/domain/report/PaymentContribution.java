package com.superbill.domain.report;

import com.superbill.domain.id.PaymentId;
import com.superbill.domain.money.Money;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a patient's payment adds, in the month that it was received.
 *
 * @param amount zero once it is reversed
 * @param atVisit taken at the point of service
 */
public record PaymentContribution(PaymentId paymentId, LocalDate receivedOn, Money amount, boolean atVisit) implements Contribution {

    public static final String PATIENT_PAYMENTS = "PATIENT_PAYMENTS_CENTS";
    public static final String AT_VISIT = "PAID_AT_VISIT_CENTS";

    @Override
    public Counters counters() {
        if (amount.isZero()) {
            return Counters.NONE;
        }
        var month = new Bucket(Bucket.MONTH, receivedOn.toString().substring(0, 7));
        return new Counters(Map.of(month, atVisit
                ? Map.of(PATIENT_PAYMENTS, amount.cents(), AT_VISIT, amount.cents())
                : Map.of(PATIENT_PAYMENTS, amount.cents())));
    }
}
