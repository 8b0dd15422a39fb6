package com.superbill.domain.report;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimFrequency;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.ClaimStep;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.money.Money;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a claim adds to the counts. A void claim, which asks for nothing, adds to no measure.
 *
 * @param measures what it counts for
 * @param claimLagDays from the service to the first 837 file
 * @param paymentLagDays from the first 837 file to the first decision
 */
public record ClaimContribution(ClaimId claimId, ClaimStatus status, LocalDate serviceDate, Money charge, List<ClaimMeasure> measures,
                                Optional<Long> claimLagDays, Optional<Long> paymentLagDays) implements Contribution {

    public static final String CLAIM_LAG = "claim";
    public static final String PAYMENT_LAG = "payment";

    private static final Set<ClaimStatus> DECISIONS = EnumSet.of(ClaimStatus.PAID, ClaimStatus.PARTIALLY_PAID, ClaimStatus.DENIED);
    private static final Set<ClaimStatus> APPROVALS = EnumSet.of(ClaimStatus.PAID, ClaimStatus.PARTIALLY_PAID);

    public ClaimContribution {
        measures = List.copyOf(measures);
    }

    /**
     * @param steps the claim's timeline, oldest first
     * @param replacement the status of the claim that replaces it, where there is one
     */
    public static ClaimContribution of(Claim claim, List<ClaimStep> steps, Optional<ClaimStatus> replacement) {
        Optional<ClaimStep> sent = steps.stream().filter(step -> step.status() == ClaimStatus.SUBMITTED).findFirst();
        Optional<ClaimStep> decided = steps.stream().filter(step -> DECISIONS.contains(step.status())).findFirst();
        Set<ClaimMeasure> measures = EnumSet.noneOf(ClaimMeasure.class);
        boolean asksForMoney = claim.frequency() != ClaimFrequency.VOID;
        if (asksForMoney && sent.isPresent()) {
            measures.add(ClaimMeasure.SUBMITTED);
            if (!claim.everHeldOrRejected()) {
                measures.add(ClaimMeasure.CLEAN);
            }
        }
        decided.filter(_ -> asksForMoney).ifPresent(first -> measures.addAll(ofDecision(claim, steps, first.status(), replacement)));
        return new ClaimContribution(claim.id(), claim.status(), claim.serviceDate(), claim.charge(), List.copyOf(measures),
                sent.map(step -> days(claim.serviceDate(), day(step))),
                decided.flatMap(end -> sent.map(start -> days(day(start), day(end)))));
    }

    private static Set<ClaimMeasure> ofDecision(Claim claim, List<ClaimStep> steps, ClaimStatus first, Optional<ClaimStatus> replacement) {
        Set<ClaimMeasure> measures = EnumSet.of(ClaimMeasure.ADJUDICATED);
        if (APPROVALS.contains(first) && claim.submissions() == 1 && claim.frequency() == ClaimFrequency.ORIGINAL) {
            measures.add(ClaimMeasure.PAID_FIRST);
        }
        if (APPROVALS.contains(claim.status())) {
            measures.add(ClaimMeasure.APPROVED);
        }
        if (first == ClaimStatus.DENIED) {
            measures.add(ClaimMeasure.DENIED_FIRST);
            boolean decidedAnew = steps.stream().filter(step -> DECISIONS.contains(step.status())).count() > 1;
            if (decidedAnew || replacement.isPresent()) {
                measures.add(ClaimMeasure.DENIAL_WORKED);
            }
            if (APPROVALS.contains(claim.status()) || replacement.filter(APPROVALS::contains).isPresent()) {
                measures.add(ClaimMeasure.DENIAL_OVERTURNED);
            }
        }
        return measures;
    }

    @Override
    public Counters counters() {
        String month = serviceDate.toString().substring(0, 7);
        Map<String, Long> counts = new TreeMap<>();
        for (ClaimMeasure measure : measures) {
            counts.put(measure.name(), 1L);
            counts.put(centsOf(measure), charge.cents());
        }
        counts.put("CLAIMS", 1L);
        Map<String, Long> lags = new TreeMap<>();
        claimLagDays.ifPresent(days -> lags.put(CLAIM_LAG + "_" + days, 1L));
        paymentLagDays.ifPresent(days -> lags.put(PAYMENT_LAG + "_" + days, 1L));
        Map<Bucket, Map<String, Long>> buckets = new HashMap<>();
        buckets.put(new Bucket(Bucket.MONTH, month), counts);
        buckets.put(new Bucket(Bucket.STATUS, status.name()), Map.of("CLAIMS", 1L, "CHARGE_CENTS", charge.cents()));
        if (!lags.isEmpty()) {
            buckets.put(new Bucket(Bucket.LAG, month), lags);
        }
        return new Counters(buckets);
    }

    /** The counter of the charges of claims that count for a measure. */
    public static String centsOf(ClaimMeasure measure) {
        return measure.name() + "_CENTS";
    }

    private static LocalDate day(ClaimStep step) {
        return step.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static long days(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }
}
