package com.superbill.reporting;

import com.superbill.domain.ledger.Account;
import com.superbill.domain.report.PaymentContribution;
import io.avaje.jsonb.Json;
import java.util.Map;

/** Money of the month of service; patients' payments of the month that they were received in. */
@Json
record MonthView(String month, long chargesCents, long insurancePaymentsCents, long patientPaymentsCents, long adjustmentsCents, long claims) {

    static MonthView of(String month, Map<String, Long> sums) {
        long adjustments = of(sums, Account.CONTRACTUAL_ADJUSTMENT) + of(sums, Account.OTHER_ADJUSTMENT) + of(sums, Account.WRITE_OFF);
        return new MonthView(month, -of(sums, Account.CHARGES), of(sums, Account.INSURANCE_CASH), sums.getOrDefault(PaymentContribution.PATIENT_PAYMENTS, 0L),
                adjustments, sums.getOrDefault("CLAIMS", 0L));
    }

    private static long of(Map<String, Long> sums, Account account) {
        return sums.getOrDefault(account.name(), 0L);
    }
}
