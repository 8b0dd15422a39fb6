package com.superbill.platform.store;

import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.id.BatchId;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.DocumentId;
import com.superbill.domain.id.EligibilityCheckId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.EventId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PaymentId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.id.StatementId;
import com.superbill.domain.id.TaskId;
import com.superbill.domain.id.WriteOffId;
import com.superbill.domain.remittance.PaymentKey;
import com.superbill.domain.task.TaskKind;
import com.superbill.domain.task.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Every key of the table, and so every way in which records are found; {@code schemas/keymap.md} lists them with their
 * access patterns. Each begins with the practice. Names, birth dates and member ids enter only as {@link BlindIndex}
 * tokens.
 */
public final class Keys {

    /** Of fixed width, so that steps sort by time; {@link Instant#toString} drops zeros. */
    private static final DateTimeFormatter STEP_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final String root;

    private Keys(PracticeId practice) {
        this.root = "P#" + practice;
    }

    public static Keys of(PracticeId practice) {
        return new Keys(practice);
    }

    /** GSI1 of every practice's record: all practices, for what runs on a schedule for each of them. */
    public static Key practiceList(PracticeId practice) {
        return new Key("PRACTICES", practice.value());
    }

    // --- the practice's own data

    public Key practice() {
        return new Key(root, "PRACTICE");
    }

    public Key provider(String npi) {
        return new Key(root, "PROVIDER#" + npi);
    }

    public Key payer(String payerId) {
        return new Key(root, "PAYER#" + payerId);
    }

    /** The partition of all fees. */
    public String fees() {
        return root + "#FEES";
    }

    public Key fee(String procedureCode, LocalDate effectiveFrom) {
        return new Key(fees(), procedureCode + "#" + effectiveFrom);
    }

    /** The partition of all rates of a payer's contract. */
    public String contractRates(String payerId) {
        return root + "#RATES#" + payerId;
    }

    public Key contractRate(String payerId, String procedureCode, LocalDate effectiveFrom) {
        return new Key(contractRates(payerId), procedureCode + "#" + effectiveFrom);
    }

    /** A sequence of the practice, a counter item. */
    public Key sequence(String name) {
        return new Key(root, "SEQUENCE#" + name);
    }

    // --- patients

    public Key patient(PatientId id) {
        return new Key(root + "#PATIENT#" + id, "PATIENT");
    }

    public Key coverage(PatientId patient, String coverageId) {
        return new Key(root + "#PATIENT#" + patient, "COVERAGE#" + coverageId);
    }

    /** Points from a coverage to its patient, for events that name the coverage only. */
    public Key coveragePatient(CoverageId coverage) {
        return new Key(root + "#COVERAGE#" + coverage, "COVERAGE");
    }

    /** GSI1: all patients of the practice, oldest first. */
    public Key patientList(PatientId id) {
        return new Key(root + "#PATIENTS", id.value());
    }

    /** A search term of a patient; the token is a {@link BlindIndex}'s. */
    public Key patientSearch(String token, PatientId id) {
        return new Key(root + "#SEARCH#" + token, id.value());
    }

    /** Makes an external id unique within the practice; the token is a {@link BlindIndex}'s. */
    public Key externalId(String resourceType, String token) {
        return new Key(root + "#EXTERNAL#" + resourceType + "#" + token, "EXTERNAL");
    }

    /** Points from a patient to one of its claims. */
    public Key patientClaim(PatientId patient, ClaimId claim) {
        return new Key(root + "#PATIENT#" + patient, "CLAIM#" + claim);
    }

    // --- eligibility

    public Key eligibilityCheck(EligibilityCheckId id) {
        return new Key(root + "#ELIGIBILITY#" + id, "ELIGIBILITY");
    }

    /** GSI1: a patient's checks, oldest first. */
    public Key patientEligibility(PatientId patient, EligibilityCheckId id) {
        return new Key(root + "#PATIENT#" + patient + "#ELIGIBILITY", id.value());
    }

    // --- encounters and charges

    public Key encounter(EncounterId id) {
        return new Key(root + "#ENCOUNTER#" + id, "ENCOUNTER");
    }

    public Key charge(EncounterId encounter, int lineNumber) {
        return new Key(root + "#ENCOUNTER#" + encounter, "CHARGE#%03d".formatted(lineNumber));
    }

    /** Points from an encounter to its claims. */
    public Key encounterClaim(EncounterId encounter, ClaimId claim) {
        return new Key(root + "#ENCOUNTER#" + encounter, "CLAIM#" + claim);
    }

    /** Points from an encounter to the one claim that bills it now, so that it is not billed twice. */
    public Key standingClaim(EncounterId encounter) {
        return new Key(root + "#ENCOUNTER#" + encounter, "STANDING_CLAIM");
    }

    /** GSI1: a patient's encounters by service date. */
    public Key patientEncounter(PatientId patient, LocalDate serviceDate, EncounterId id) {
        return new Key(root + "#PATIENT#" + patient + "#ENCOUNTERS", serviceDate + "#" + id);
    }

    /** GSI2: the practice's encounters by service date. */
    public Key encounterList(LocalDate serviceDate, EncounterId id) {
        return new Key(root + "#ENCOUNTERS", serviceDate + "#" + id);
    }

    // --- claims

    public Key claim(ClaimId id) {
        return new Key(root + "#CLAIM#" + id, "CLAIM");
    }

    public Key claimStep(ClaimId id, Instant at, ClaimStatus status) {
        return new Key(root + "#CLAIM#" + id, "STEP#" + STEP_TIME.format(at) + "#" + status);
    }

    /** Keeps the watchdog from telling twice that this submission of a claim waits too long in this status. */
    public Key overdue(ClaimId id, ClaimStatus status, int submission) {
        return new Key(root + "#CLAIM#" + id, "OVERDUE#" + status + "#" + submission);
    }

    /** GSI1: claims of one status, oldest first. */
    public Key claimsByStatus(ClaimStatus status, ClaimId id) {
        return new Key(root + "#CLAIMS#" + status, id.value());
    }

    /** GSI2: all claims, oldest first. */
    public Key claimList(ClaimId id) {
        return new Key(root + "#CLAIMS", id.value());
    }

    /** Finds a claim by CLM01 and keeps that number unique. */
    public Key patientControlNumber(String number) {
        return new Key(root + "#CONTROL#" + number, "CONTROL");
    }

    /** Finds a claim by its payer's number (CLP07). */
    public Key payerClaimControlNumber(String payerId, String number) {
        return new Key(root + "#PAYERCLAIM#" + payerId + "#" + number, "PAYERCLAIM");
    }

    /** Finds claims by a {@link BlindIndex} token of member id, service date and charge. */
    public Key claimMatch(String token, ClaimId id) {
        return new Key(root + "#MATCH#" + token, id.value());
    }

    public Key batch(BatchId id) {
        return new Key(root + "#BATCH#" + id, "BATCH");
    }

    /** Finds a batch by the control number of its 837 file (ISA13 = GS06). */
    public Key batchByControlNumber(long controlNumber) {
        return new Key(root + "#INTERCHANGE#" + controlNumber, "INTERCHANGE");
    }

    // --- documents and remittances

    public Key document(DocumentId id) {
        return new Key(root + "#DOCUMENT#" + id, "DOCUMENT");
    }

    /** GSI1: all documents, oldest first. */
    public Key documentList(DocumentId id) {
        return new Key(root + "#DOCUMENTS", id.value());
    }

    /** Finds the document of a file that the clearinghouse put into the exchange, so that its arrival counts once. */
    public Key receivedFile(String fileToken) {
        return new Key(root + "#RECEIVED#" + fileToken, "RECEIVED");
    }

    /** Keeps the content of processed files unique. */
    public Key content(String sha256) {
        return new Key(root + "#CONTENT#" + sha256, "CONTENT");
    }

    public Key remittance(RemittanceId id) {
        return new Key(root + "#REMITTANCE#" + id, "REMITTANCE");
    }

    /** @param sequence 1-based position of the CLP in its transaction */
    public Key claimPayment(RemittanceId id, int sequence) {
        return new Key(root + "#REMITTANCE#" + id, "PAYMENT#%06d".formatted(sequence));
    }

    /** Counters: how many claim payments of a remittance are settled, and what is posted of it. */
    public Key remittanceProgress(RemittanceId id) {
        return new Key(root + "#REMITTANCE#" + id, "PROGRESS");
    }

    /**
     * Something of a remittance that waits for a person.
     *
     * @param sequence of the claim payment; 0 is the remittance as a whole
     * @param part tells several of one claim payment apart
     */
    public Key remittanceException(RemittanceId id, int sequence, int part) {
        return new Key(root + "#REMITTANCE#" + id, "EXCEPTION#%06d#%03d".formatted(sequence, part));
    }

    /** Counters: how many remittances of a document are finished. */
    public Key remittanceFileProgress(DocumentId id) {
        return new Key(root + "#DOCUMENT#" + id, "PROGRESS");
    }

    /** Keeps a payment unique across files; leads to where it was posted. */
    public Key payment(PaymentKey key) {
        return new Key(root + "#PAID#" + key.value(), "PAID");
    }

    /** A payment that stands in the ledger for a claim. */
    public Key postedPayment(ClaimId claim, PaymentKey key) {
        return new Key(root + "#CLAIM#" + claim, "POSTED#" + key.value());
    }

    /** A payment that waits until an earlier one of the claim is taken back. */
    public Key waitingPayment(ClaimId claim, PaymentKey key) {
        return new Key(root + "#CLAIM#" + claim, "WAITING#" + key.value());
    }

    /** GSI1: all remittances by payment date. */
    public Key remittanceList(LocalDate paidOn, RemittanceId id) {
        return new Key(root + "#REMITTANCES", paidOn + "#" + id);
    }

    /** GSI2: the remittances of one document. */
    public Key documentRemittance(DocumentId document, RemittanceId id) {
        return new Key(root + "#DOCUMENT#" + document + "#REMITTANCES", id.value());
    }

    // --- ledger and statements

    /** @param businessKey {@link com.superbill.domain.ledger.LedgerEntry#businessKey} */
    public Key ledgerEntry(PatientId patient, String businessKey) {
        return new Key(root + "#LEDGER#" + patient, "ENTRY#" + businessKey);
    }

    /** Money at provider level, which belongs to no patient. */
    public Key providerLedgerEntry(String businessKey) {
        return new Key(root + "#LEDGER", "ENTRY#" + businessKey);
    }

    /** Counters: a patient's balance by account, in cents. */
    public Key patientBalance(PatientId patient) {
        return new Key(root + "#LEDGER#" + patient, "BALANCE");
    }

    /** Counters: what is still owed on one encounter by account, in cents. */
    public Key encounterBalance(PatientId patient, EncounterId encounter) {
        return new Key(root + "#LEDGER#" + patient, "BALANCE#" + encounter);
    }

    /** Money that a patient paid. */
    public Key patientPayment(PaymentId id) {
        return new Key(root + "#PAYMENT#" + id, "PAYMENT");
    }

    /** An amount that the practice gave up. */
    public Key writeOff(WriteOffId id) {
        return new Key(root + "#WRITEOFF#" + id, "WRITEOFF");
    }

    public Key statement(StatementId id) {
        return new Key(root + "#STATEMENT#" + id, "STATEMENT");
    }

    /** GSI1: a patient's statements, oldest first. */
    public Key patientStatement(PatientId patient, StatementId id) {
        return new Key(root + "#PATIENT#" + patient + "#STATEMENTS", id.value());
    }

    // --- work, events, reports

    public Key task(TaskId id) {
        return new Key(root + "#TASK#" + id, "TASK");
    }

    /** Leads to the open task of a kind about a resource, so that there is only one. */
    public Key openTask(String resourceType, String resourceId, TaskKind kind) {
        return new Key(root + "#OPENTASK#" + resourceType + "#" + resourceId, kind.name());
    }

    /** GSI1: tasks of one status by due date. */
    public Key tasksByStatus(TaskStatus status, LocalDate dueOn, TaskId id) {
        return new Key(root + "#TASKS#" + status, dueOn + "#" + id);
    }

    public Key event(EventId id) {
        return new Key(root + "#EVENT#" + id, "EVENT");
    }

    /** GSI1: all events, oldest first. */
    public Key eventList(EventId id) {
        return new Key(root + "#EVENTS", id.value());
    }

    public Key idempotency(String token) {
        return new Key(root + "#IDEMPOTENCY#" + token, "IDEMPOTENCY");
    }

    /**
     * What one claim, visit or payment adds to the reports; ids begin with their kind.
     *
     * @param id of a claim, an encounter or a patient's payment
     */
    public Key reportContribution(Record id) {
        return new Key(reportContributions(), id.toString());
    }

    /** The partition of all contributions. */
    public String reportContributions() {
        return root + "#REPORT#CONTRIBUTIONS";
    }

    /** Counters: a report's figures of one period, for instance {@code 2026-11}. */
    public Key reportFigures(String report, String period) {
        return new Key(root + "#REPORT#" + report, period);
    }
}
