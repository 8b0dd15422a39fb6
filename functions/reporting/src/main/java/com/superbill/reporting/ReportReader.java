package com.superbill.reporting;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.report.AgeBucket;
import com.superbill.domain.report.Bucket;
import com.superbill.domain.report.ClaimContribution;
import com.superbill.domain.report.ClaimMeasure;
import com.superbill.domain.report.Totals;
import com.superbill.platform.store.Key;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Page;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads stored sums; a report is one or two queries of a few hundred small items at most (a day of service has one). */
final class ReportReader {

    private static final String CLAIM_CONTRIBUTIONS = "clm_";

    private final RecordTable table;

    ReportReader(RecordTable table) {
        this.table = table;
    }

    Totals totals(PracticeId practice, YearMonth from, YearMonth to, LocalDate today) {
        List<Map<String, Long>> parts = new ArrayList<>(sums(practice, Bucket.MONTH, from.toString(), to.toString()).values());
        parts.addAll(sums(practice, Bucket.LAG, from.toString(), to.toString()).values());
        long owed = 0;
        long owedByPatients = 0;
        long owedOver90 = 0;
        long charges = 0;
        for (var day : days(practice).entrySet()) {
            long owedByPatientsOfDay = day.getValue().getOrDefault(Account.PATIENT_RECEIVABLE.name(), 0L);
            long owedOfDay = day.getValue().getOrDefault(Account.INSURANCE_RECEIVABLE.name(), 0L) + owedByPatientsOfDay;
            owed += owedOfDay;
            owedByPatients += owedByPatientsOfDay;
            if (day.getKey().isBefore(today.minusDays(Totals.AVERAGE_DAYS))) {
                owedOver90 += owedOfDay;
            } else {
                charges -= day.getValue().getOrDefault(Account.CHARGES.name(), 0L);
            }
        }
        return new Totals(Totals.sum(parts), owed, owedByPatients, owedOver90, charges);
    }

    /** Month by month, oldest first. */
    Map<String, Map<String, Long>> months(PracticeId practice, YearMonth from, YearMonth to) {
        return sums(practice, Bucket.MONTH, from.toString(), to.toString());
    }

    Map<ClaimStatus, Map<String, Long>> statuses(PracticeId practice) {
        Map<ClaimStatus, Map<String, Long>> byStatus = new EnumMap<>(ClaimStatus.class);
        sums(practice, Bucket.STATUS, "A", "Z").forEach((status, counters) -> byStatus.put(ClaimStatus.valueOf(status), counters));
        return byStatus;
    }

    /** What insurers and patients owe, in cents, by age. */
    Map<AgeBucket, Map<Account, Long>> aged(PracticeId practice, LocalDate today) {
        Map<AgeBucket, Map<Account, Long>> aged = new EnumMap<>(AgeBucket.class);
        days(practice).forEach((day, counters) -> {
            Map<Account, Long> bucket = aged.computeIfAbsent(AgeBucket.of(day, today), age -> new EnumMap<>(Account.class));
            for (Account account : List.of(Account.INSURANCE_RECEIVABLE, Account.PATIENT_RECEIVABLE)) {
                bucket.merge(account, counters.getOrDefault(account.name(), 0L), Math::addExact);
            }
        });
        return aged;
    }

    /** A page of the claims that count for a measure; those that do not are read over. Each query asks for no more than still fit, so that its cursor is the page's. */
    Page<Claim> claims(PracticeId practice, ClaimMeasure measure, int limit, Optional<String> cursor) {
        List<Key> found = new ArrayList<>();
        Optional<String> next = cursor;
        do {
            Page<ClaimContribution> page = table.query(Query.of(Query.Index.TABLE, Keys.of(practice).reportContributions()).startingWith(CLAIM_CONTRIBUTIONS)
                    .newestFirst().limit(limit - found.size()).after(next), ClaimContribution.class);
            page.items().stream().filter(stored -> stored.value().measures().contains(measure))
                    .forEach(stored -> found.add(Keys.of(practice).claim(stored.value().claimId())));
            next = page.nextCursor();
        } while (next.isPresent() && found.size() < limit);
        // a batch of reads answers in any order
        Map<Key, Stored<Claim>> byKey = table.getAll(found, Claim.class).stream().collect(Collectors.toMap(Stored::key, Function.identity()));
        return new Page<>(found.stream().map(byKey::get).toList(), next);
    }

    private Map<LocalDate, Map<String, Long>> days(PracticeId practice) {
        Map<LocalDate, Map<String, Long>> days = new TreeMap<>();
        sums(practice, Bucket.DAY, "0", "9").forEach((day, counters) -> days.put(LocalDate.parse(day), counters));
        return days;
    }

    private Map<String, Map<String, Long>> sums(PracticeId practice, String report, String first, String last) {
        Map<String, Map<String, Long>> sums = new TreeMap<>();
        String partition = Keys.of(practice).reportFigures(report, first).pk();
        for (Map.Entry<Key, Map<String, Long>> item : table.queryCounters(Query.of(Query.Index.TABLE, partition).between(first, last)).entrySet()) {
            sums.put(item.getKey().sk(), item.getValue());
        }
        return sums;
    }
}
