package com.superbill.claimsubmission;

import com.superbill.domain.Problem;
import com.superbill.domain.claim.Adjudication;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimFrequency;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.LineAdjudication;
import com.superbill.domain.claim.ServiceLine;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.money.Money;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A claim with its lines and money, as the API answers it. */
@Json
record ClaimView(String id, String patientControlNumber, String patientId, String encounterId, String coverageId, String payerId, int payerSequence,
                 ClaimFrequency frequency, Optional<String> replaces, Optional<String> payerClaimControlNumber, String renderingProviderNpi,
                 LocalDate serviceDate, String placeOfService, List<String> diagnoses, ClaimStatus status, List<Problem> problems, long chargeCents,
                 long insuranceBalanceCents, long patientBalanceCents, List<Line> lines, Optional<Decision> adjudication, Instant createdAt,
                 Optional<Instant> submittedAt, Optional<Instant> answeredAt) {

    @Json
    record Line(int number, String controlNumber, String procedureCode, List<String> modifiers, int units, List<Integer> diagnosisPointers,
                long chargeCents, Optional<LineDecision> adjudication) {
    }

    /** The payer's decision on the claim. */
    @Json
    record Decision(String remittanceId, LocalDate decidedOn, long paidCents, long contractualCents, long patientResponsibilityCents, long deniedCents,
                    long otherCents, Optional<String> denialCategory, List<String> reasons, List<String> remarks) {
    }

    /** The payer's decision on a line. */
    @Json
    record LineDecision(long paidCents, long contractualCents, long patientResponsibilityCents, long deniedCents, long otherCents,
                        List<String> reasons, List<String> remarks) {
    }

    /** A claim in a list. */
    @Json
    record Summary(String id, String patientControlNumber, String patientId, String encounterId, String payerId, LocalDate serviceDate, ClaimStatus status,
                   long chargeCents, long paidCents, long patientResponsibilityCents, Instant createdAt) {
    }

    @Json
    record Page(List<Summary> items, Optional<String> nextCursor) {
    }

    /** @param balances what is owed on the claim's visit, by account */
    static ClaimView of(Claim claim, Map<String, Long> balances) {
        List<LineAdjudication> decisions = claim.adjudication().map(Adjudication::lines).orElse(List.of());
        return new ClaimView(claim.id().value(), claim.patientControlNumber(), claim.patientId().value(), claim.encounterId().value(),
                claim.coverageId().value(), claim.payerId(), claim.payerSequence(), claim.frequency(), claim.replaces().map(ClaimId::value),
                claim.payerClaimControlNumber(), claim.renderingProvider().value(), claim.serviceDate(), claim.placeOfService(), claim.diagnoses(),
                claim.status(), claim.problems(), claim.charge().cents(), balances.getOrDefault(Account.INSURANCE_RECEIVABLE.name(), 0L),
                balances.getOrDefault(Account.PATIENT_RECEIVABLE.name(), 0L), claim.lines().stream().map(line -> line(line, decisions)).toList(),
                claim.adjudication().map(ClaimView::decision), claim.createdAt(), claim.submittedAt(), claim.answeredAt());
    }

    static Summary summary(Claim claim) {
        return new Summary(claim.id().value(), claim.patientControlNumber(), claim.patientId().value(), claim.encounterId().value(), claim.payerId(), claim.serviceDate(),
                claim.status(), claim.charge().cents(), claim.adjudication().map(Adjudication::paid).orElse(Money.ZERO).cents(),
                claim.adjudication().map(Adjudication::patientResponsibility).orElse(Money.ZERO).cents(), claim.createdAt());
    }

    private static Line line(ServiceLine line, List<LineAdjudication> decisions) {
        return new Line(line.number(), line.controlNumber(), line.procedure().code(), line.procedure().modifiers(), line.procedure().units(),
                line.procedure().diagnosisPointers(), line.charge().cents(),
                decisions.stream().filter(decision -> decision.lineNumber() == line.number()).findFirst().map(ClaimView::decision));
    }

    private static Decision decision(Adjudication decision) {
        return new Decision(decision.remittanceId().value(), decision.decidedOn(), decision.paid().cents(), decision.contractual().cents(),
                decision.patientResponsibility().cents(), decision.denied().cents(), decision.other().cents(), decision.denialCategory(),
                decision.reasons(), decision.remarks());
    }

    private static LineDecision decision(LineAdjudication decision) {
        return new LineDecision(decision.paid().cents(), decision.contractual().cents(), decision.patientResponsibility().cents(),
                decision.denied().cents(), decision.other().cents(), decision.reasons(), decision.remarks());
    }
}
