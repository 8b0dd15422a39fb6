package com.superbill.testkit.records;

import com.superbill.domain.claim.Adjudication;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimFrequency;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.ServiceLine;
import com.superbill.domain.id.BatchId;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.money.Money;
import com.superbill.platform.store.ClaimWrites;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Write;
import com.superbill.testkit.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An original claim of the visit of {@link EncounterBuilder} to {@link Practices#PAYER}: one line of $150.00, in draft. */
public final class ClaimBuilder {

    private ClaimId id = new ClaimId("clm_1");
    private String patientControlNumber = "PCN1";
    private PatientId patientId = new PatientId("pat_1");
    private EncounterId encounterId = new EncounterId("enc_1");
    private String payerId = Practices.PAYER;
    private Optional<String> payerClaimControlNumber = Optional.empty();
    private Optional<ClaimId> replaces = Optional.empty();
    private LocalDate serviceDate = EncounterBuilder.SERVICE_DATE;
    private List<ServiceLine> lines = List.of(line(1, Practices.OFFICE_VISIT, Practices.OFFICE_VISIT_FEE.cents()));
    private ClaimStatus status = ClaimStatus.DRAFT;
    private int submissions;
    private Optional<BatchId> batchId = Optional.empty();
    private Optional<Adjudication> adjudication = Optional.empty();
    private Optional<Instant> submittedAt = Optional.empty();

    private ClaimBuilder() {
    }

    public static ClaimBuilder claim() {
        return new ClaimBuilder();
    }

    /** A line whose control number is {@code L} and its number. */
    public static ServiceLine line(int number, String procedureCode, long chargeCents) {
        return new ServiceLine(number, "L" + number, EncounterBuilder.procedure(procedureCode), Money.ofCents(chargeCents));
    }

    public ClaimBuilder id(String value) {
        id = new ClaimId(value);
        return this;
    }

    public ClaimBuilder patientControlNumber(String value) {
        patientControlNumber = value;
        return this;
    }

    public ClaimBuilder patient(PatientId value) {
        patientId = value;
        return this;
    }

    public ClaimBuilder encounter(EncounterId value) {
        encounterId = value;
        return this;
    }

    public ClaimBuilder payer(String value) {
        payerId = value;
        return this;
    }

    public ClaimBuilder payerClaimControlNumber(String value) {
        payerClaimControlNumber = Optional.of(value);
        return this;
    }

    /** The payer knows the claim before by the number {@code ICN} and its id. */
    public ClaimBuilder replacing(Claim before) {
        replaces = Optional.of(before.id());
        return payerClaimControlNumber("ICN" + before.id());
    }

    public ClaimBuilder on(LocalDate date) {
        serviceDate = date;
        return this;
    }

    public ClaimBuilder lines(ServiceLine... value) {
        lines = List.of(value);
        return this;
    }

    public ClaimBuilder status(ClaimStatus value) {
        status = value;
        return this;
    }

    /** In this 837 file since {@link TestClock#START}. */
    public ClaimBuilder submittedIn(BatchId batch) {
        status = ClaimStatus.SUBMITTED;
        submissions = 1;
        batchId = Optional.of(batch);
        submittedAt = Optional.of(TestClock.START);
        return this;
    }

    public ClaimBuilder adjudicated(ClaimStatus outcome, Adjudication decision) {
        status = outcome;
        adjudication = Optional.of(decision);
        return this;
    }

    public Claim build() {
        return new Claim(id, patientControlNumber, patientId, encounterId, new CoverageId("cov_1"), payerId, 1, replaces.isEmpty() ? ClaimFrequency.ORIGINAL : ClaimFrequency.REPLACEMENT, replaces,
                payerClaimControlNumber, Practices.PROVIDER_NPI, serviceDate, "11", List.of("E119"), lines, Optional.empty(), status, List.of(), submissions,
                batchId, false, adjudication, TestClock.START, submittedAt, Optional.empty());
    }

    /** Puts the claim and what leads to it (its numbers, its patient, its visit) into the table. */
    public Claim store(RecordTable table) {
        Claim claim = build();
        var keys = Keys.of(Practices.DEMO);
        List<Write> writes = new ArrayList<>(List.of(
                new Write.Put(keys.claim(id), ClaimWrites.item(Practices.DEMO, claim)),
                new Write.Put(keys.patientControlNumber(patientControlNumber), Pointer.item("patientControlNumber", id)),
                new Write.Put(keys.patientClaim(patientId, id), Pointer.item("patientClaim", id)),
                new Write.Put(keys.encounterClaim(encounterId, id), Pointer.item("encounterClaim", id))));
        payerClaimControlNumber.ifPresent(number -> writes.add(new Write.Put(keys.payerClaimControlNumber(payerId, number),
                Pointer.item("payerClaimControlNumber", id))));
        table.write(writes);
        return claim;
    }
}
