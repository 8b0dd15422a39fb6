package com.superbill.domain.report;

import com.superbill.domain.ledger.Account;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Everything that the key figures are made of: sums over the months that are asked for, and what is owed now.
 *
 * @param months sums of {@link Bucket#MONTH} and {@link Bucket#LAG}
 * @param owedCents what insurers and patients owe now, of any age
 * @param owedByPatientsCents of it, by patients
 * @param owedOver90DaysCents of it, for services more than 90 days ago
 * @param charges90DaysCents charges for services of the last 90 days
 */
public record Totals(Map<String, Long> months, long owedCents, long owedByPatientsCents, long owedOver90DaysCents, long charges90DaysCents) {

    /** Days over which average daily charges are taken. */
    public static final int AVERAGE_DAYS = 90;

    public Totals {
        months = Map.copyOf(months);
    }

    public static Map<String, Long> sum(Collection<Map<String, Long>> parts) {
        Map<String, Long> sums = new TreeMap<>();
        parts.forEach(part -> part.forEach((name, value) -> sums.merge(name, value, Math::addExact)));
        return sums;
    }

    public long count(ClaimMeasure measure) {
        return months.getOrDefault(measure.name(), 0L);
    }

    public long cents(ClaimMeasure measure) {
        return months.getOrDefault(ClaimContribution.centsOf(measure), 0L);
    }

    /** Charges are credits in the ledger; here they are positive. */
    public long chargesCents() {
        return -cents(Account.CHARGES);
    }

    /** Insurers' money by month of service, patients' by month of receipt: a patient's payment need not name a visit. */
    public long paymentsCents() {
        return cents(Account.INSURANCE_CASH) + cents(PaymentContribution.PATIENT_PAYMENTS);
    }

    public long cents(Account account) {
        return months.getOrDefault(account.name(), 0L);
    }

    public long cents(String counter) {
        return months.getOrDefault(counter, 0L);
    }

    /** The median of a lag in days, from how many took how long; the lower one of an even number. */
    public OptionalLong medianDays(String lag) {
        TreeMap<Long, Long> byDays = new TreeMap<>();
        months.forEach((name, count) -> {
            if (name.startsWith(lag + "_")) {
                byDays.put(Long.parseLong(name.substring(lag.length() + 1)), count);
            }
        });
        long half = (byDays.values().stream().mapToLong(Long::longValue).sum() + 1) / 2;
        long seen = 0;
        for (var entry : byDays.entrySet()) {
            seen += entry.getValue();
            if (seen >= half && half > 0) {
                return OptionalLong.of(entry.getKey());
            }
        }
        return OptionalLong.empty();
    }
}
