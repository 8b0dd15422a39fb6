package com.superbill.paymentposting;

import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.money.Money;
import com.superbill.domain.remittance.Adjustment;
import com.superbill.domain.remittance.ClaimPayment;
import com.superbill.domain.remittance.MatchStatus;
import com.superbill.domain.remittance.PaymentKey;
import com.superbill.domain.remittance.SegmentPlace;
import com.superbill.domain.remittance.ServicePayment;
import com.superbill.edi.Position;
import com.superbill.edi.segment.AdjustmentGroup;
import com.superbill.edi.segment.CodeListEntry;
import com.superbill.edi.segment.DateReference;
import com.superbill.edi.segment.Name;
import com.superbill.platform.store.BlindIndex;
import com.superbill.platform.store.ClaimWrites;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns the claim payments of one transaction from the file's terms into ours, in file order. Numbers them, names each by its
 * {@link PaymentKey}, and remembers which is about the same claim as an earlier one. Keeps two small numbers a claim.
 */
final class ClaimPaymentMapping {

    private static final String REMARK_CODES = "HE";

    private final RemittanceId remittance;
    private final String payer;
    private final String traceNumber;
    private final BlindIndex blindIndex;
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Map<String, Integer> lastOfClaim = new HashMap<>();
    private int count;

    /** @param payer the payer's part of payment keys */
    ClaimPaymentMapping(RemittanceId remittance, String payer, String traceNumber, BlindIndex blindIndex) {
        this.remittance = remittance;
        this.payer = payer;
        this.traceNumber = traceNumber;
        this.blindIndex = blindIndex;
    }

    /** How many were mapped. */
    int count() {
        return count;
    }

    /** @param position of its CLP */
    ClaimPayment next(com.superbill.edi.remittance.ClaimPayment claim, Position position) {
        count++;
        String payersNumber = claim.payerControlNumber().isBlank() ? claim.patientControlNumber() : claim.payerControlNumber();
        int occurrence = occurrences.merge(payersNumber, 1, Integer::sum);
        Optional<Integer> follows = Optional.ofNullable(lastOfClaim.put(claim.patientControlNumber(), count));
        return new ClaimPayment(remittance, count, new SegmentPlace(position.segmentId(), position.segment()), PaymentKey.ofClaim(payer, traceNumber, payersNumber, occurrence), follows, claim.patientControlNumber(),
                claim.status(), Optional.of(claim.payerControlNumber()).filter(number -> !number.isBlank()), Money.ofCents(claim.chargeCents()),
                Money.ofCents(claim.paidCents()), matchToken(claim), adjustments(claim.adjustments()), remarks(claim),
                claim.lines().stream().map(ClaimPaymentMapping::service).toList(), MatchStatus.PENDING, Optional.empty(), Optional.empty(), Optional.empty(),
                List.of());
    }

    /** The insured's id, or the patient's where the file names no other insured; the claim's own date, or its first line's. */
    private Optional<String> matchToken(com.superbill.edi.remittance.ClaimPayment claim) {
        Optional<String> member = claim.name("IL").or(claim::patient).map(Name::id).filter(id -> !id.isBlank());
        Optional<LocalDate> date = DateReference.find(claim.dates(), "232")
                .or(() -> claim.lines().stream().flatMap(line -> line.serviceDate().stream()).min(LocalDate::compareTo));
        return member.flatMap(id -> date.map(day -> ClaimWrites.matchToken(blindIndex, id, day, Money.ofCents(claim.chargeCents()).abs())));
    }

    private static List<String> remarks(com.superbill.edi.remittance.ClaimPayment claim) {
        return Stream.concat(claim.outpatient().stream().flatMap(outpatient -> outpatient.remarks().stream()),
                claim.inpatient().stream().flatMap(inpatient -> inpatient.remarks().stream())).toList();
    }

    private static ServicePayment service(com.superbill.edi.remittance.ServicePayment line) {
        String billed = line.service().originalProcedure().code();
        return new ServicePayment(line.lineItemControlNumber(), line.procedure().code(), line.procedure().modifiers(), Optional.of(billed).filter(code -> !code.isBlank()),
                Money.ofCents(line.chargeCents()), Money.ofCents(line.paidCents()), adjustments(line.adjustments()),
                line.remarks().stream().filter(entry -> entry.list().equals(REMARK_CODES)).map(CodeListEntry::code).toList());
    }

    private static List<Adjustment> adjustments(List<AdjustmentGroup> groups) {
        return groups.stream().flatMap(group -> group.adjustments().stream()
                .map(adjustment -> new Adjustment(group.group(), adjustment.reason(), Money.ofCents(adjustment.amountCents())))).toList();
    }
}
