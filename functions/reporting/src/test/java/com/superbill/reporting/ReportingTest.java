package com.superbill.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.billing.PatientPayment;
import com.superbill.domain.billing.PaymentMethod;
import com.superbill.domain.billing.WriteOff;
import com.superbill.domain.billing.WriteOffReason;
import com.superbill.domain.claim.Adjudication;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.ClaimStep;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.BatchId;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.EventId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PaymentId;
import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.id.WriteOffId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.EntryKind;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.ledger.LedgerLine;
import com.superbill.domain.money.Money;
import com.superbill.platform.api.Role;
import com.superbill.platform.json.JsonText;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.LedgerWrites;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Write;
import com.superbill.testkit.ApiAnswer;
import com.superbill.testkit.ApiCalls;
import com.superbill.testkit.EventFiles;
import com.superbill.testkit.InterruptedClient;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.TestTable;
import com.superbill.testkit.records.ClaimBuilder;
import com.superbill.testkit.records.EncounterBuilder;
import com.superbill.testkit.records.Practices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

class ReportingTest {

    private static final Instant SENT = Instant.parse("2026-11-17T10:00:00Z");
    private static final Instant DECIDED = Instant.parse("2026-11-21T10:00:00Z");

    private TestTable testTable;
    private RecordTable table;
    private ReportingConsumer consumer;
    private ReportsApi api;

    @BeforeEach
    void startWithAnEmptyTable() {
        testTable = TestTable.create();
        table = testTable.records();
        consumer = new ReportingConsumer(table);
        api = new ReportsApi(table, new TestClock());
    }

    @Test
    void aPaidClaimCountsOnceHoweverOftenItsEventComes() {
        // Given
        Claim claim = decidedClaim(ClaimStatus.PAID);
        // When
        tell(EventType.CLAIM_PAID, claim.id());
        tell(EventType.CLAIM_PAID, claim.id());
        // Then
        assertThat(figure("cleanClaimRate")).containsEntry("value", 100.0).containsEntry("denominator", 1.0);
        assertThat(figure("firstPassResolutionRate")).containsEntry("value", 100.0);
        assertThat(figure("initialDenialRate")).containsEntry("value", 0.0);
        assertThat(figure("claimLag")).containsEntry("value", 1.0);
        assertThat(figure("paymentLag")).containsEntry("value", 4.0);
    }

    @Test
    void aDenialThatIsPaidLaterIsOverturned() {
        // Given
        Claim claim = decidedClaim(ClaimStatus.DENIED);
        tell(EventType.CLAIM_DENIED, claim.id());
        assertThat(figure("initialDenialRate")).containsEntry("value", 100.0);
        // When
        ClaimBuilder.claim().adjudicated(ClaimStatus.PAID, decision()).store(table);
        step(claim, ClaimStatus.PAID, DECIDED.plusSeconds(60));
        tell(EventType.CLAIM_PAID, claim.id());
        // Then
        assertThat(figure("initialDenialRate")).containsEntry("value", 100.0);
        assertThat(figure("denialOverturnRate")).containsEntry("value", 100.0).containsEntry("denominator", 1.0);
        assertThat(figure("claimApprovalRate")).containsEntry("value", 100.0);
    }

    @Test
    void anEventThatIsWorkedOffBesideANewerOneDoesNotBringTheOldStateBack() {
        // Given
        Claim claim = ClaimBuilder.claim().submittedIn(new BatchId("bat_1")).store(table);
        EncounterBuilder.encounter().signed().store(table);
        step(claim, ClaimStatus.SUBMITTED, SENT);
        var slow = new ReportingConsumer(new RecordTable(InterruptedClient.of(testTable.client(), TransactWriteItemsRequest.class::isInstance,
                () -> tell(EventType.CLAIM_PAID, decidedClaim(ClaimStatus.PAID).id())), testTable.name()));
        // When
        slow.handleRequest(EventFiles.batch(event(EventType.CLAIM_SUBMITTED, claim.id())), null);
        // Then
        assertThat(figure("claimApprovalRate")).containsEntry("value", 100.0).containsEntry("denominator", 1.0);
    }

    @Test
    void aDenialIsOverturnedByTheReplacementOfACorrectedVisit() {
        // Given
        Claim denied = decidedClaim(ClaimStatus.DENIED);
        tell(EventType.CLAIM_DENIED, denied.id());
        var corrected = EncounterBuilder.encounter().id("enc_2").signed().store(table);
        // When
        Claim replacement = ClaimBuilder.claim().id("clm_2").patientControlNumber("PCN2").encounter(corrected.id()).replacing(denied)
                .adjudicated(ClaimStatus.PAID, decision()).store(table);
        table.write(new Write.Put(Keys.of(Practices.DEMO).standingClaim(denied.encounterId()), Pointer.item("standingClaim", replacement.id())));
        tell(EventType.CLAIM_PAID, replacement.id());
        // Then
        assertThat(figure("denialOverturnRate")).containsEntry("value", 100.0).containsEntry("denominator", 1.0);
    }

    @Test
    void averageDailyChargesAreThoseOfNinetyDays() {
        // Given
        for (int daysAgo : List.of(0, 89, 90, 91)) {
            var visit = EncounterBuilder.encounter().id("enc_" + daysAgo).on(LocalDate.of(2026, 11, 22).minusDays(daysAgo)).signed().store(table);
            table.write(LedgerWrites.post(Practices.DEMO, new LedgerEntry(new EntryId("ent_" + daysAgo), "charge:" + daysAgo, EntryKind.CHARGE,
                    Optional.of(new PatientId("pat_1")), Optional.of(visit.id()), Optional.empty(), visit.serviceDate(), SENT, Optional.empty(), "test",
                    List.of(new LedgerLine(Account.INSURANCE_RECEIVABLE, Money.ofCents(9_000)), new LedgerLine(Account.CHARGES, Money.ofCents(-9_000))), Optional.empty())));
            tell(EventType.ENCOUNTER_SIGNED, visit.id());
        }
        // Then
        assertThat(figure("daysInReceivables")).containsEntry("denominator", 200.0).containsEntry("numerator", 36_000.0);
        assertThat(figure("agedReceivablesOver90Days")).containsEntry("value", 25.0);
    }

    @Test
    void aFigureSaysInWhichUnitItsPartsAre() {
        ApiAnswer figures = ApiCalls.as(Role.BILLER).get("/v1/reports/key-figures").send(api);
        Map<Object, Object> units = new TreeMap<>();
        figures.list("/figures").stream().map(Map.class::cast).forEach(one -> units.put(one.get("name"), one.get("unit") + " of " + one.get("partsUnit")));
        assertThat(units).containsEntry("cleanClaimRate", "percent of count").containsEntry("grossCollectionRate", "percent of cents")
                .containsEntry("daysInReceivables", "days of cents").containsEntry("chargeLag", "days of days");
    }

    @Test
    void theClaimsBehindAFigureAreListed() {
        Claim claim = decidedClaim(ClaimStatus.DENIED);
        tell(EventType.CLAIM_DENIED, claim.id());
        ApiAnswer behind = ApiCalls.as(Role.BILLER).get("/v1/reports/key-figures/{figure}/claims").path("figure", "initialDenialRate").send(api);
        assertThat(behind.list("/items")).hasSize(1);
        assertThat(behind.text("/items/0/claimId")).isEqualTo(claim.id().value());
        assertThat(behind.text("/items/0/patientControlNumber")).isEqualTo(claim.patientControlNumber());
    }

    @Test
    void aPageOfTheClaimsBehindAFigureIsNoLongerThanAskedFor() {
        // Given: newest first one that counts, one that does not, two that count
        for (String id : List.of("clm_1", "clm_2", "clm_4")) {
            tell(EventType.CLAIM_DENIED, decidedClaim(id, ClaimStatus.DENIED).id());
        }
        tell(EventType.CLAIM_PAID, decidedClaim("clm_3", ClaimStatus.PAID).id());
        ApiCalls denials = ApiCalls.as(Role.BILLER).get("/v1/reports/key-figures/{figure}/claims").path("figure", "initialDenialRate").query("limit", "2");
        // When
        ApiAnswer first = denials.send(api);
        ApiAnswer second = denials.query("cursor", first.text("/nextCursor")).send(api);
        // Then
        assertThat(first.list("/items")).extracting("claimId").containsExactly("clm_4", "clm_2");
        assertThat(second.list("/items")).extracting("claimId").containsExactly("clm_1");
    }

    @Test
    void aFigureThatIsNotThereIsNotFound() {
        assertThat(ApiCalls.as(Role.BILLER).get("/v1/reports/key-figures/{figure}/claims").path("figure", "luck").send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.as(Role.BILLER).get("/v1/reports/key-figures").query("from", "2026-12").query("to", "2026-11").send(api).status()).isEqualTo(400);
    }

    @Test
    void whatIsOwedIsSortedByTheAgeOfTheService() {
        // Given
        var encounter = EncounterBuilder.encounter().on(LocalDate.of(2026, 10, 1)).signed().store(table);
        post("charge", new LedgerLine(Account.INSURANCE_RECEIVABLE, Money.ofCents(15_000)), new LedgerLine(Account.CHARGES, Money.ofCents(-15_000)));
        tell(EventType.ENCOUNTER_SIGNED, encounter.id());
        // When
        post("payment", new LedgerLine(Account.INSURANCE_CASH, Money.ofCents(8_000)), new LedgerLine(Account.CONTRACTUAL_ADJUSTMENT, Money.ofCents(5_000)),
                new LedgerLine(Account.PATIENT_RECEIVABLE, Money.ofCents(2_000)), new LedgerLine(Account.INSURANCE_RECEIVABLE, Money.ofCents(-15_000)));
        tell(EventType.ENCOUNTER_SIGNED, encounter.id());
        // Then
        ApiAnswer aged = ApiCalls.as(Role.BILLER).get("/v1/reports/aged-receivables").send(api);
        assertThat(aged.number("/totalInsuranceCents")).isZero();
        assertThat(aged.number("/totalPatientCents")).isEqualTo(2_000);
        assertThat(aged.number("/buckets/1/patientCents")).isEqualTo(2_000);
        assertThat(figure("grossCollectionRate")).containsEntry("value", 53.33);
    }

    @Test
    void whatIsWrittenOffIsOwedNoLongerUntilThatIsReversed() {
        // Given
        var encounter = EncounterBuilder.encounter().on(LocalDate.of(2026, 11, 1)).signed().store(table);
        post("charge", new LedgerLine(Account.INSURANCE_RECEIVABLE, Money.ofCents(15_000)), new LedgerLine(Account.CHARGES, Money.ofCents(-15_000)));
        post("payment", new LedgerLine(Account.INSURANCE_CASH, Money.ofCents(5_000)), new LedgerLine(Account.INSURANCE_RECEIVABLE, Money.ofCents(-5_000)));
        tell(EventType.ENCOUNTER_SIGNED, encounter.id());
        // When
        var givenUp = writeOff("wof_1", 6_000, WriteOffReason.TIMELY_FILING);
        var byContract = writeOff("wof_2", 4_000, WriteOffReason.CONTRACTUAL);
        // Then: a loss lowers the net collection rate, a contract's price does not
        assertThat(ApiCalls.as(Role.BILLER).get("/v1/reports/aged-receivables").send(api).number("/totalInsuranceCents")).isZero();
        assertThat(figure("netCollectionRate")).containsEntry("numerator", 5_000.0).containsEntry("denominator", 11_000.0);
        assertThat(ApiCalls.as(Role.BILLER).get("/v1/reports/monthly").send(api).number("/months/0/adjustmentsCents")).isEqualTo(10_000);
        // When
        post(givenUp.reversal(new EntryId("ent_r1"), new EntryId("ent_wof_1"), LocalDate.of(2026, 11, 22), SENT, "test"));
        tell(EventType.WRITE_OFF_REVERSED, givenUp.id());
        post(byContract.reversal(new EntryId("ent_r2"), new EntryId("ent_wof_2"), LocalDate.of(2026, 11, 22), SENT, "test"));
        tell(EventType.WRITE_OFF_REVERSED, byContract.id());
        // Then
        assertThat(ApiCalls.as(Role.BILLER).get("/v1/reports/aged-receivables").send(api).number("/totalInsuranceCents")).isEqualTo(10_000);
        assertThat(figure("netCollectionRate")).containsEntry("denominator", 15_000.0);
        assertThat(ApiCalls.as(Role.BILLER).get("/v1/reports/monthly").send(api).number("/months/0/adjustmentsCents")).isZero();
    }

    @Test
    void paymentOnAccountTakesOffWhatPatientsOweByItsOwnAge() {
        // When
        pay("pay_1", 1_500, false, false);
        // Then
        ApiAnswer aged = ApiCalls.as(Role.BILLER).get("/v1/reports/aged-receivables").send(api);
        assertThat(aged.number("/totalPatientCents")).isEqualTo(-1_500);
        assertThat(aged.number("/buckets/0/patientCents")).isEqualTo(-1_500);
        // When it is taken back
        pay("pay_1", 1_500, false, true);
        // Then
        assertThat(ApiCalls.as(Role.BILLER).get("/v1/reports/aged-receivables").send(api).number("/totalPatientCents")).isZero();
    }

    @Test
    void cashAtTheVisitIsAShareOfPatientsCashAndAReversalTakesItBack() {
        // Given
        pay("pay_1", 3_000, true, false);
        pay("pay_2", 1_000, false, false);
        assertThat(figure("pointOfServiceCash")).containsEntry("value", 75.0);
        // When
        pay("pay_1", 3_000, true, true);
        // Then
        assertThat(figure("pointOfServiceCash")).containsEntry("value", 0.0);
    }

    @Test
    void anotherPracticeSeesNothingOfIt() {
        tell(EventType.CLAIM_PAID, decidedClaim(ClaimStatus.PAID).id());
        ApiAnswer others = ApiCalls.as(Role.BILLER).practice("other").get("/v1/reports/monthly").send(api);
        assertThat(others.list("/months")).isEmpty();
        assertThat(others.list("/claimsByStatus")).isEmpty();
    }

    @Test
    void aPatientMayNotSeeReports() {
        assertThat(ApiCalls.asPatient(new PatientId("pat_1")).get("/v1/reports/key-figures").send(api).status()).isEqualTo(403);
    }

    @Test
    void anUnreadableMessageFailsAloneAndTheOthersCount() {
        // Given
        Claim claim = decidedClaim(ClaimStatus.PAID);
        // When
        var answer = consumer.handleRequest(EventFiles.batch(List.of("{}", JsonText.write(event(EventType.CLAIM_PAID, claim.id())))), null);
        // Then
        assertThat(answer.getBatchItemFailures()).singleElement().satisfies(failure -> assertThat(failure.getItemIdentifier()).isEqualTo("message-1"));
        assertThat(figure("cleanClaimRate")).containsEntry("denominator", 1.0);
    }

    private Claim decidedClaim(ClaimStatus outcome) {
        return decidedClaim("clm_1", outcome);
    }

    private Claim decidedClaim(String id, ClaimStatus outcome) {
        EncounterBuilder.encounter().signed().store(table);
        Claim claim = ClaimBuilder.claim().id(id).submittedIn(new BatchId("bat_1")).adjudicated(outcome, decision()).store(table);
        step(claim, ClaimStatus.SUBMITTED, SENT);
        step(claim, outcome, DECIDED);
        return claim;
    }

    private void step(Claim claim, ClaimStatus status, Instant at) {
        table.write(new Write.Put(Keys.of(Practices.DEMO).claimStep(claim.id(), at, status),
                Item.of("claimStep", new ClaimStep(claim.id(), at, status, true, "835", List.of(), Optional.empty()))));
    }

    private static Adjudication decision() {
        return new Adjudication(new RemittanceId("rem_1"), LocalDate.of(2026, 11, 21), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO,
                Optional.empty(), List.of(), List.of(), List.of());
    }

    private WriteOff writeOff(String id, long cents, WriteOffReason reason) {
        var writeOff = new WriteOff(new WriteOffId(id), new PatientId("pat_1"), EncounterBuilder.encounter().build().id(), Optional.empty(), Account.INSURANCE_RECEIVABLE,
                Money.ofCents(cents), reason, Optional.empty(), LocalDate.of(2026, 11, 22), false);
        table.write(new Write.Put(Keys.of(Practices.DEMO).writeOff(writeOff.id()), Item.of("writeOff", writeOff)));
        post(writeOff.entry(new EntryId("ent_" + id), SENT));
        tell(EventType.WRITE_OFF_RECORDED, writeOff.id());
        return writeOff;
    }

    private void post(LedgerEntry entry) {
        assertThat(table.write(LedgerWrites.post(Practices.DEMO, entry)).isCommitted()).isTrue();
    }

    private void post(String key, LedgerLine... lines) {
        post(new LedgerEntry(new EntryId("ent_" + key), key, EntryKind.CORRECTION, Optional.of(new PatientId("pat_1")),
                Optional.of(EncounterBuilder.encounter().build().id()), Optional.empty(), LocalDate.of(2026, 11, 1), SENT, Optional.empty(), "test", List.of(lines),
                Optional.empty()));
    }

    private void pay(String id, long cents, boolean atVisit, boolean reversed) {
        var payment = new PatientPayment(new PaymentId(id), new PatientId("pat_1"), Optional.empty(), Money.ofCents(cents), PaymentMethod.CARD,
                LocalDate.of(2026, 11, 2), atVisit, reversed);
        table.write(new Write.Put(Keys.of(Practices.DEMO).patientPayment(payment.id()), Item.of("patientPayment", payment)));
        tell(EventType.PAYMENT_RECORDED, payment.id());
    }

    private void tell(EventType type, Record id) {
        var answer = consumer.handleRequest(EventFiles.batch(event(type, id)), null);
        assertThat(answer.getBatchItemFailures()).isEmpty();
    }

    private static DomainEvent event(EventType type, Record id) {
        return DomainEvent.of(new EventId("evt_1"), type, Practices.DEMO, id.toString(), SENT);
    }

    /** The figure's numbers; 100 and 100.0 are the same in JSON. */
    private Map<String, Double> figure(String name) {
        ApiAnswer figures = ApiCalls.as(Role.BILLER).get("/v1/reports/key-figures").send(api);
        Map<?, ?> figure = figures.list("/figures").stream().map(Map.class::cast).filter(one -> one.get("name").equals(name)).findFirst().orElseThrow();
        Map<String, Double> numbers = new TreeMap<>();
        figure.forEach((field, value) -> {
            if (value instanceof Number number) {
                numbers.put((String) field, number.doubleValue());
            }
        });
        return numbers;
    }
}
