package com.superbill.domain.report;

import com.superbill.domain.id.EncounterId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.Balances;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The money of a visit, from its ledger: claims and their replacements share it, so it is counted by visit and never twice.
 *
 * @param chargeLagDays from the service to the signature, which posts the charges
 * @param cents balances by account, as the ledger signs them
 */
public record EncounterContribution(EncounterId encounterId, LocalDate serviceDate, long chargeLagDays, Map<String, Long> cents) implements Contribution {

    public static final String CHARGE_LAG = "charge";

    public EncounterContribution {
        cents = Map.copyOf(cents);
    }

    public static EncounterContribution of(EncounterId id, LocalDate serviceDate, Instant signedAt, Balances balances) {
        Map<String, Long> cents = new TreeMap<>();
        for (Account account : Account.values()) {
            long amount = balances.of(account).cents();
            if (amount != 0) {
                cents.put(account.name(), amount);
            }
        }
        return new EncounterContribution(id, serviceDate, Math.max(0, ChronoUnit.DAYS.between(serviceDate, signedAt.atZone(ZoneOffset.UTC).toLocalDate())), cents);
    }

    @Override
    public Counters counters() {
        String month = serviceDate.toString().substring(0, 7);
        Map<Bucket, Map<String, Long>> buckets = new HashMap<>();
        buckets.put(new Bucket(Bucket.LAG, month), Map.of(CHARGE_LAG + "_" + chargeLagDays, 1L));
        if (!cents.isEmpty()) {
            buckets.put(new Bucket(Bucket.MONTH, month), cents);
            buckets.put(new Bucket(Bucket.DAY, serviceDate.toString()), cents);
        }
        return new Counters(buckets);
    }
}
