package com.superbill.domain.claim;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.Problem;
import com.superbill.domain.id.BatchId;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.money.Money;
import com.superbill.domain.practice.Npi;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A professional claim of one patient to one payer for one encounter (837P loop 2300).
 *
 * @param patientControlNumber CLM01: random capital letters and digits, so that no payer truncates or alters it; unique in the practice
 * @param payerSequence 1 primary, 2 secondary, 3 tertiary (SBR01)
 * @param replaces the claim that this one replaces or voids
 * @param payerClaimControlNumber the payer's number (CLP07, REF*F8), known once the payer has the claim
 * @param problems why it is held or rejected, else empty
 * @param submissions how often it went into an 837 file
 * @param batchId the 837 file that last carried it
 * @param everHeldOrRejected true once a check or an acknowledgment stopped it (then it is not a clean claim)
 * @param adjudication the payer's latest decision, empty before it and after a reversal
 */
public record Claim(ClaimId id, String patientControlNumber, PatientId patientId, EncounterId encounterId, CoverageId coverageId, String payerId,
                    int payerSequence, ClaimFrequency frequency, Optional<ClaimId> replaces, Optional<String> payerClaimControlNumber,
                    Npi renderingProvider, LocalDate serviceDate, String placeOfService, List<String> diagnoses, List<ServiceLine> lines,
                    Optional<String> priorAuthorization, ClaimStatus status, List<Problem> problems, int submissions, Optional<BatchId> batchId,
                    boolean everHeldOrRejected, Optional<Adjudication> adjudication, Instant createdAt, Optional<Instant> submittedAt,
                    Optional<Instant> answeredAt) {

    /** X12 receivers must keep 20 characters and many keep no more; three are left for payers that append their own. */
    public static final int PATIENT_CONTROL_NUMBER_MAX_CHARACTERS = 17;
    public static final int LINES_MAX = 50;

    public Claim {
        diagnoses = List.copyOf(diagnoses);
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
        InvalidValue.require(patientControlNumber != null && patientControlNumber.matches("[0-9A-Z]{1," + PATIENT_CONTROL_NUMBER_MAX_CHARACTERS + "}"),
                "patientControlNumber", "must be 1 to 17 capital letters or digits");
        InvalidValue.require(!lines.isEmpty() && lines.size() <= LINES_MAX, "lines", "must be 1 to " + LINES_MAX);
        InvalidValue.require(!diagnoses.isEmpty(), "diagnoses", "must not be empty");
        InvalidValue.require((frequency == ClaimFrequency.ORIGINAL) == replaces.isEmpty(), "replaces", "is required for a replacement or void, and only then");
        InvalidValue.require(frequency == ClaimFrequency.ORIGINAL || payerClaimControlNumber.isPresent(), "payerClaimControlNumber",
                "is required for a replacement or void");
    }

    /** CLM02: the sum of the lines, never a figure of its own. */
    public Money charge() {
        return Money.sum(lines.stream().map(ServiceLine::charge).toList());
    }

    public Claim held(List<Problem> why) {
        return become(ClaimStatus.HELD).withProblems(why).stopped();
    }

    public Claim queued() {
        return become(ClaimStatus.QUEUED).withProblems(List.of());
    }

    public Claim submitted(BatchId batch, Instant at) {
        Claim next = become(ClaimStatus.SUBMITTED);
        return new Claim(next.id, patientControlNumber, patientId, encounterId, coverageId, payerId, payerSequence, frequency, replaces,
                payerClaimControlNumber, renderingProvider, serviceDate, placeOfService, diagnoses, lines, priorAuthorization, next.status, List.of(),
                submissions + 1, Optional.of(batch), everHeldOrRejected, adjudication, createdAt, Optional.of(at), Optional.empty());
    }

    public Claim acknowledged(Instant at) {
        return become(ClaimStatus.ACKNOWLEDGED).answered(at);
    }

    /** @param payerNumber the payer's claim control number, where the 277CA tells it */
    public Claim accepted(Optional<String> payerNumber, Instant at) {
        return become(ClaimStatus.ACCEPTED).withPayerClaimControlNumber(payerNumber.or(() -> payerClaimControlNumber)).answered(at);
    }

    /** The payer's own number came after it was accepted, for instance in the second of two 277CAs. */
    public Claim numbered(String payerNumber) {
        return withPayerClaimControlNumber(Optional.of(payerNumber));
    }

    public Claim rejected(List<Problem> why, Instant at) {
        return become(ClaimStatus.REJECTED).withProblems(why).stopped().answered(at);
    }

    /** @param outcome PAID, PARTIALLY_PAID or DENIED */
    public Claim adjudicated(ClaimStatus outcome, Adjudication decision, Optional<String> payerNumber, Instant at) {
        Claim next = become(outcome).withPayerClaimControlNumber(payerNumber.or(() -> payerClaimControlNumber)).answered(at);
        return next.withAdjudication(Optional.of(decision)).withProblems(List.of());
    }

    public Claim reversed(Instant at) {
        return become(ClaimStatus.REVERSED).withAdjudication(Optional.empty()).answered(at);
    }

    public Claim replaced() {
        return become(ClaimStatus.REPLACED);
    }

    public Claim voided() {
        return become(ClaimStatus.VOIDED);
    }

    /** The one gate that every change of status passes; a step that {@link ClaimStatus#next} does not name is a bug or a race. */
    private Claim become(ClaimStatus next) {
        InvalidValue.require(status.next().contains(next), "status", "cannot go from " + status + " to " + next);
        return copy(payerClaimControlNumber, next, problems, everHeldOrRejected, adjudication, answeredAt);
    }

    private Claim withProblems(List<Problem> why) {
        return copy(payerClaimControlNumber, status, why, everHeldOrRejected, adjudication, answeredAt);
    }

    private Claim withPayerClaimControlNumber(Optional<String> number) {
        return copy(number, status, problems, everHeldOrRejected, adjudication, answeredAt);
    }

    private Claim withAdjudication(Optional<Adjudication> decision) {
        return copy(payerClaimControlNumber, status, problems, everHeldOrRejected, decision, answeredAt);
    }

    private Claim stopped() {
        return copy(payerClaimControlNumber, status, problems, true, adjudication, answeredAt);
    }

    private Claim answered(Instant at) {
        return copy(payerClaimControlNumber, status, problems, everHeldOrRejected, adjudication, Optional.of(at));
    }

    private Claim copy(Optional<String> payerNumber, ClaimStatus newStatus, List<Problem> newProblems, boolean stopped,
                       Optional<Adjudication> decision, Optional<Instant> answered) {
        return new Claim(id, patientControlNumber, patientId, encounterId, coverageId, payerId, payerSequence, frequency, replaces, payerNumber,
                renderingProvider, serviceDate, placeOfService, diagnoses, lines, priorAuthorization, newStatus, newProblems, submissions, batchId,
                stopped, decision, createdAt, submittedAt, answered);
    }
}
