package com.superbill.patientbilling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.superbill.domain.FileReference.Store;
import com.superbill.domain.claim.Adjudication;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.EventId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.Balances;
import com.superbill.domain.ledger.EntryKind;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.ledger.LedgerLine;
import com.superbill.domain.money.Money;
import com.superbill.platform.api.Role;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.LedgerWrites;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Write;
import com.superbill.testkit.ApiAnswer;
import com.superbill.testkit.ApiCalls;
import com.superbill.testkit.InterruptedClient;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.TestFiles;
import com.superbill.testkit.TestTable;
import com.superbill.testkit.records.ClaimBuilder;
import com.superbill.testkit.records.EncounterBuilder;
import com.superbill.testkit.records.PatientBuilder;
import com.superbill.testkit.records.Practices;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

class PatientBillingApiTest {

    private static final PatientId PATIENT = new PatientId("pat_1");
    private static final String PAYMENT = "{\"patientId\":\"pat_1\",\"encounterId\":\"enc_1\",\"amountCents\":1000,\"method\":\"card\",\"receivedOn\":\"2026-11-20\",\"atVisit\":true}";

    private static final String WRITE_OFF = "{\"patientId\":\"pat_1\",\"encounterId\":\"enc_1\",\"account\":\"insuranceReceivable\",\"amountCents\":15000,"
            + "\"reason\":\"timelyFiling\",\"note\":\"sent in May\"}";

    private final TestTable testTable = TestTable.create();
    private final RecordTable table = testTable.records();
    private final TestFiles files = TestFiles.create();
    private final TestClock clock = new TestClock();
    private final PatientBillingApi api = new PatientBillingApi(table, files.store(), clock);

    /** A visit of $150.00: the insurer paid 80, adjusted 40, and left 30 (deductible and copay) to the patient. */
    PatientBillingApiTest() {
        Practices.store(table);
        PatientBuilder.patient().store(table);
        PatientBuilder.patient().id("pat_2").name("Berg", "Ida").store(table);
        EncounterBuilder.encounter().signed().store(table);
        post("charge:enc_1", EntryKind.CHARGE, Optional.empty(), Map.of(Account.INSURANCE_RECEIVABLE, 15_000L, Account.CHARGES, -15_000L));
    }

    @Test
    void ledgerShowsEntriesThatSumToZeroAndBalancesThatTheyAddUpTo() {
        // Given
        adjudicated();
        send(Role.FRONT_DESK, "/v1/payments", PAYMENT);
        // When
        var ledger = get(Role.BILLER, "/v1/patients/{id}/ledger", "pat_1");
        // Then
        assertThat(ledger.list("/entries")).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(ledger.list("/entries/" + i + "/lines").stream().mapToLong(line -> ((Number) ((Map<?, ?>) line).get("amountCents")).longValue()).sum()).isZero();
        }
        assertThat(ledger.text("/entries/2/kind")).isEqualTo("patientPayment");
        assertThat(ledger.text("/entries/2/paymentId")).startsWith("pay_");
        assertThat(ledger.number("/balances/patientOwesCents")).isEqualTo(2_000);
        assertThat(ledger.number("/balances/insuranceOwesCents")).isZero();
        var derived = Balances.of(table.queryAll(Query.of(Query.Index.TABLE, Keys.of(Practices.DEMO).patientBalance(PATIENT).pk()).startingWith("ENTRY#"), LedgerEntry.class)
                .stream().map(com.superbill.platform.store.Stored::value).toList());
        derived.byAccount().forEach((account, amount) -> assertThat(table.counters(Keys.of(Practices.DEMO).patientBalance(PATIENT)).get(account.name())).isEqualTo(amount.cents()));
    }

    @Test
    void paymentIsUndoneByAnEntryThatPointsAtIt() {
        // Given
        String id = send(Role.FRONT_DESK, "/v1/payments", PAYMENT).text("/id");
        // When
        var reversed = reverse(Role.BILLER, id);
        var again = reverse(Role.BILLER, id);
        // Then
        assertThat(reversed.at("/reversed")).isEqualTo(true);
        assertThat(again.status()).isEqualTo(409);
        var ledger = get(Role.BILLER, "/v1/patients/{id}/ledger", "pat_1");
        assertThat(ledger.list("/entries")).hasSize(3);
        assertThat(ledger.text("/entries/2/corrects")).isEqualTo(ledger.text("/entries/1/id"));
        assertThat(ledger.text("/entries/2/paymentId")).isEqualTo(id);
        assertThat(ledger.text("/entries/2/reason")).isEqualTo("check bounced");
        assertThat(ledger.number("/balances/patientOwesCents")).isZero();
        assertThat(eventTypes()).containsExactly("payment.recorded", "payment.recorded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/payments", "/v1/write-offs"})
    void moneyMovesOnceThoughTheFunctionDiedBeforeItsAnswerWasRemembered(String path) {
        // Given a function that dies on its third write, which remembers the answer
        var writes = new AtomicInteger();
        var client = InterruptedClient.of(testTable.client(), request -> request instanceof TransactWriteItemsRequest && writes.incrementAndGet() == 3, () -> {
            throw new OutOfMemoryError("the function dies");
        });
        var dying = new PatientBillingApi(new RecordTable(client, testTable.name()), files.store(), clock);
        var call = ApiCalls.as(Role.BILLER).post(path, path.equals("/v1/payments") ? PAYMENT : WRITE_OFF).header("Idempotency-Key", "k1");
        assertThat(catchThrowable(() -> call.send(dying))).isInstanceOf(OutOfMemoryError.class);
        // When
        clock.advance(Duration.ofMinutes(2));
        var again = call.send(api);
        // Then
        assertThat(again.status()).isEqualTo(201);
        assertThat(get(Role.BILLER, "/v1/patients/{id}/ledger", "pat_1").list("/entries")).hasSize(2);
    }

    @Test
    void sameIdempotencyKeyRecordsOnePayment() {
        var first = ApiCalls.as(Role.BILLER).post("/v1/payments", PAYMENT).header("Idempotency-Key", "k1").send(api);
        var second = ApiCalls.as(Role.BILLER).post("/v1/payments", PAYMENT).header("Idempotency-Key", "k1").send(api);
        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(get(Role.BILLER, "/v1/patients/{id}/ledger", "pat_1").list("/entries")).hasSize(2);
    }

    @Test
    void deniedClaimIsWrittenOffAndTheEntrySaysWhy() {
        // Given
        denied();
        // When
        var writeOff = send(Role.BILLER, "/v1/write-offs", WRITE_OFF);
        // Then
        assertThat(writeOff.status()).isEqualTo(201);
        assertThat(writeOff.text("/id")).startsWith("wof_");
        assertThat(writeOff.text("/claimId")).isEqualTo("clm_1");
        assertThat(writeOff.text("/writtenOffOn")).isEqualTo("2026-11-22");
        assertThat(writeOff.at("/reversed")).isEqualTo(false);
        var ledger = get(Role.BILLER, "/v1/patients/{id}/ledger", "pat_1");
        assertThat(ledger.text("/entries/1/kind")).isEqualTo("writeOff");
        assertThat(ledger.text("/entries/1/writeOffId")).isEqualTo(writeOff.text("/id"));
        assertThat(ledger.text("/entries/1/reason")).isEqualTo("Written off: timely filing. sent in May");
        assertThat(ledger.text("/entries/1/lines/0/account")).isEqualTo("writeOff");
        assertThat(ledger.number("/entries/1/lines/0/amountCents")).isEqualTo(15_000);
        assertThat(ledger.number("/balances/insuranceOwesCents")).isZero();
        assertThat(ledger.list("/openVisits")).isEmpty();
        assertThat(table.counters(Keys.of(Practices.DEMO).encounterBalance(PATIENT, new EncounterId("enc_1")))).containsEntry("INSURANCE_RECEIVABLE", 0L)
                .containsEntry("WRITE_OFF", 15_000L);
        assertThat(eventTypes()).containsExactlyInAnyOrder("writeOff.recorded", "claim.writtenOff");
    }

    @Test
    void partOfADenialThatIsWrittenOffLeavesTheRestOpen() {
        // Given
        denied();
        // When
        send(Role.BILLER, "/v1/write-offs", WRITE_OFF.replace("15000", "5000"));
        // Then
        var ledger = get(Role.BILLER, "/v1/patients/{id}/ledger", "pat_1");
        assertThat(ledger.text("/openVisits/0/encounterId")).isEqualTo("enc_1");
        assertThat(ledger.text("/openVisits/0/serviceDate")).isEqualTo("2026-11-16");
        assertThat(ledger.number("/openVisits/0/insuranceOwesCents")).isEqualTo(10_000);
        assertThat(eventTypes()).containsExactly("writeOff.recorded");
    }

    @Test
    void contractualWriteOffIsAnAdjustmentByContract() {
        send(Role.BILLER, "/v1/write-offs", WRITE_OFF.replace("timelyFiling", "contractual"));
        var ledger = get(Role.BILLER, "/v1/patients/{id}/ledger", "pat_1");
        assertThat(ledger.text("/entries/1/kind")).isEqualTo("writeOff");
        assertThat(ledger.text("/entries/1/lines/0/account")).isEqualTo("contractualAdjustment");
    }

    @Test
    void writeOffIsUndoneOnceByAnEntryThatPointsAtIt() {
        // Given
        denied();
        String id = send(Role.BILLER, "/v1/write-offs", WRITE_OFF).text("/id");
        // When
        var reversed = reverseWriteOff(Role.BILLER, id);
        var again = reverseWriteOff(Role.BILLER, id);
        // Then
        assertThat(reversed.at("/reversed")).isEqualTo(true);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/code")).isEqualTo("alreadyReversed");
        var ledger = get(Role.BILLER, "/v1/patients/{id}/ledger", "pat_1");
        assertThat(ledger.list("/entries")).hasSize(3);
        assertThat(ledger.text("/entries/2/kind")).isEqualTo("reversal");
        assertThat(ledger.text("/entries/2/corrects")).isEqualTo(ledger.text("/entries/1/id"));
        assertThat(ledger.text("/entries/2/writeOffId")).isEqualTo(id);
        assertThat(ledger.text("/entries/2/reason")).isEqualTo("the payer pays after all");
        assertThat(ledger.number("/balances/insuranceOwesCents")).isEqualTo(15_000);
        assertThat(eventTypes()).containsExactlyInAnyOrder("writeOff.recorded", "claim.writtenOff", "writeOff.reversed", "claim.writeOffReversed");
    }

    @Test
    void nobodyGivesUpMoreThanIsOpen() {
        // Given
        adjudicated();
        var patients = WRITE_OFF.replace("insuranceReceivable", "patientReceivable").replace("timelyFiling", "charity");
        // When
        var above = send(Role.BILLER, "/v1/write-offs", patients.replace("15000", "3001"));
        var ofNothing = send(Role.BILLER, "/v1/write-offs", WRITE_OFF);
        // Then
        assertThat(above.status()).isEqualTo(422);
        assertThat(above.text("/code")).isEqualTo("amountAboveOpen");
        assertThat(above.text("/pointer")).isEqualTo("/amountCents");
        assertThat(above.text("/detail")).contains("$30.00");
        assertThat(ofNothing.text("/detail")).isEqualTo("Nothing is owed on this account of the visit.");
        assertThat(eventTypes()).isEmpty();
        assertThat(get(Role.BILLER, "/v1/patients/{id}/ledger", "pat_1").list("/entries")).hasSize(2);
        // When it is what is open, once
        assertThat(send(Role.BILLER, "/v1/write-offs", patients.replace("15000", "3000")).status()).isEqualTo(201);
        assertThat(send(Role.BILLER, "/v1/write-offs", patients.replace("15000", "1")).status()).isEqualTo(422);
    }

    @Test
    void whatThePatientPaidWithoutNamingAVisitIsNotGivenUp() {
        // Given
        adjudicated();
        send(Role.FRONT_DESK, "/v1/payments", PAYMENT.replace("\"encounterId\":\"enc_1\",", ""));
        // When
        var above = send(Role.BILLER, "/v1/write-offs", "{\"patientId\":\"pat_1\",\"encounterId\":\"enc_1\",\"account\":\"patientReceivable\",\"amountCents\":3000,\"reason\":\"badDebt\"}");
        // Then
        assertThat(above.status()).isEqualTo(422);
        assertThat(above.text("/detail")).contains("$20.00");
    }

    @Test
    void writeOffsOfOneVisitAtTheSameMomentNeverAddUpToMoreThanIsOpen() {
        // Given
        denied();
        // When
        List<Integer> statuses = IntStream.range(0, 4).parallel()
                .mapToObj(i -> ApiCalls.as(Role.BILLER).post("/v1/write-offs", WRITE_OFF.replace("15000", "10000")).send(api).status()).toList();
        // Then
        assertThat(statuses).containsExactlyInAnyOrder(201, 422, 422, 422);
        assertThat(get(Role.BILLER, "/v1/patients/{id}/ledger", "pat_1").number("/balances/insuranceOwesCents")).isEqualTo(5_000);
    }

    @Test
    void sameIdempotencyKeyRecordsOneWriteOff() {
        var first = ApiCalls.as(Role.BILLER).post("/v1/write-offs", WRITE_OFF).header("Idempotency-Key", "k1").send(api);
        var second = ApiCalls.as(Role.BILLER).post("/v1/write-offs", WRITE_OFF).header("Idempotency-Key", "k1").send(api);
        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(get(Role.BILLER, "/v1/patients/{id}/ledger", "pat_1").list("/entries")).hasSize(2);
    }

    @Test
    void wrongWriteOffsAreRefusedAndChangeNothing() {
        for (var wrong : Map.of("15000", "0", "timelyFiling", "bankruptcy", "insuranceReceivable", "charges", "sent in May", "x".repeat(121)).entrySet()) {
            var refused = send(Role.BILLER, "/v1/write-offs", WRITE_OFF.replace(wrong.getKey(), wrong.getValue()));
            assertThat(refused.status()).as(wrong.getValue()).isEqualTo(400);
            assertThat(refused.text("/pointer")).as(wrong.getValue()).isIn("/amountCents", "/reason", "/account", "/note");
        }
        assertThat(send(Role.BILLER, "/v1/write-offs", WRITE_OFF.replace("timelyFiling", "boredom")).status()).isEqualTo(400);
        assertThat(send(Role.BILLER, "/v1/write-offs", WRITE_OFF.replace("pat_1", "pat_9")).status()).isEqualTo(404);
        assertThat(send(Role.BILLER, "/v1/write-offs", WRITE_OFF.replace("pat_1", "pat_2")).status()).isEqualTo(404);
        assertThat(send(Role.FRONT_DESK, "/v1/write-offs", WRITE_OFF).status()).isEqualTo(403);
        assertThat(ApiCalls.asPatient(PATIENT).post("/v1/write-offs", WRITE_OFF).send(api).status()).isEqualTo(403);
        assertThat(ApiCalls.as(Role.BILLER).practice("other").post("/v1/write-offs", WRITE_OFF).send(api).status()).isEqualTo(404);
        assertThat(get(Role.BILLER, "/v1/patients/{id}/ledger", "pat_1").list("/entries")).hasSize(1);
        // When there is one
        String id = send(Role.BILLER, "/v1/write-offs", WRITE_OFF).text("/id");
        // Then
        assertThat(reverseWriteOff(Role.BILLER, "wof_9").status()).isEqualTo(404);
        assertThat(reverseWriteOff(Role.FRONT_DESK, id).status()).isEqualTo(403);
        assertThat(ApiCalls.as(Role.BILLER).practice("other").post("/v1/write-offs/{id}/reverse", "{\"reason\":\"x\"}").path("id", id).send(api).status()).isEqualTo(404);
        assertThat(get(Role.BILLER, "/v1/patients/{id}/ledger", "pat_1").list("/entries")).hasSize(2);
    }

    @Test
    void statementSaysInPlainWordsWhatIsOwedAndItsPdfSaysTheSame() throws Exception {
        // Given
        adjudicated();
        send(Role.FRONT_DESK, "/v1/payments", PAYMENT);
        // When
        var statement = send(Role.BILLER, "/v1/statements", "{\"patientId\":\"pat_1\"}");
        // Then
        assertThat(statement.status()).isEqualTo(201);
        assertThat(statement.number("/amountDueCents")).isEqualTo(2_000);
        assertThat(statement.text("/createdOn")).isEqualTo("2026-11-22");
        assertThat(statement.text("/dueOn")).isEqualTo("2026-12-22");
        assertThat(statement.text("/lines/0/description")).isEqualTo("Procedure 99213");
        assertThat(statement.number("/lines/0/insurancePaidCents")).isEqualTo(8_000);
        assertThat(statement.number("/lines/0/adjustmentCents")).isEqualTo(4_000);
        assertThat(statement.number("/lines/0/patientPaidCents")).isEqualTo(1_000);
        assertThat(statement.text("/lines/0/reason")).isEqualTo("Your insurer says: your yearly deductible and your copay.");
        String id = statement.text("/id");
        assertThat(files.keys(Store.DOCUMENTS, "generated/")).containsExactly("generated/demo/statements/" + id + ".pdf");
        String text = pdfText(ApiCalls.asPatient(PATIENT).get("/v1/statements/{id}/file").path("id", id).send(api).text("/url"));
        assertThat(text).contains("Elm Street Family Medicine", "Maja Lindqvist", "$20.00", "December 22, 2026", "your yearly deductible");
        assertThat(ApiCalls.asPatient(PATIENT).get("/v1/statements").query("patientId", "pat_1").send(api).text("/items/0/id")).isEqualTo(id);
        assertThat(eventTypes()).contains("statement.created");
    }

    @Test
    void nothingIsBilledBeforeAnInsurerHasDecided() {
        var refused = send(Role.BILLER, "/v1/statements", "{\"patientId\":\"pat_1\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("nothingDue");
        assertThat(files.keys(Store.DOCUMENTS, "generated/")).isEmpty();
    }

    @Test
    void patientSeesNobodyElsesAccount() {
        // Given
        adjudicated();
        String id = send(Role.BILLER, "/v1/statements", "{\"patientId\":\"pat_1\"}").text("/id");
        var other = new PatientId("pat_2");
        // Then
        assertThat(ApiCalls.asPatient(other).get("/v1/patients/{id}/ledger").path("id", "pat_1").send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.asPatient(other).get("/v1/statements").query("patientId", "pat_1").send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.asPatient(other).get("/v1/statements/{id}").path("id", id).send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.asPatient(other).get("/v1/statements/{id}/file").path("id", id).send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.asPatient(PATIENT).get("/v1/patients/{id}/ledger").path("id", "pat_1").send(api).status()).isEqualTo(200);
        assertThat(ApiCalls.asPatient(PATIENT).post("/v1/payments", PAYMENT).send(api).status()).isEqualTo(403);
    }

    @Test
    void wrongBodiesOtherPracticesAndRolesAreRefusedAndChangeNothing() {
        String id = send(Role.FRONT_DESK, "/v1/payments", PAYMENT).text("/id");
        for (String body : List.of("{", PAYMENT.replace("1000", "0"), PAYMENT.replace("1000", "-5"), PAYMENT.replace("card", "gold"), PAYMENT.replace("atVisit", "atHome"),
                PAYMENT.replace("2026-11-20", "2026-11-23"), PAYMENT.replace("2026-11-20", "1800-01-01"),
                "{\"patientId\":\"pat_1\"}")) {
            assertThat(send(Role.BILLER, "/v1/payments", body).status()).as(body).isEqualTo(400);
        }
        assertThat(send(Role.BILLER, "/v1/payments", PAYMENT.replace("pat_1", "pat_9")).status()).isEqualTo(404);
        assertThat(send(Role.BILLER, "/v1/payments", PAYMENT.replace("pat_1", "pat_2")).status()).isEqualTo(404);
        assertThat(ApiCalls.as(Role.BILLER).practice("other").post("/v1/payments", PAYMENT).send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.as(Role.BILLER).practice("other").post("/v1/payments/{id}/reverse", "{\"reason\":\"x\"}").path("id", id).send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.as(Role.BILLER).practice("other").get("/v1/patients/{id}/ledger").path("id", "pat_1").send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.as(Role.BILLER).practice("other").post("/v1/statements", "{\"patientId\":\"pat_1\"}").send(api).status()).isEqualTo(404);
        assertThat(reverse(Role.FRONT_DESK, id).status()).isEqualTo(403);
        assertThat(send(Role.FRONT_DESK, "/v1/statements", "{\"patientId\":\"pat_1\"}").status()).isEqualTo(403);
        assertThat(ApiCalls.as(Role.BILLER).get("/v1/statements").send(api).status()).isEqualTo(400);
        assertThat(get(Role.BILLER, "/v1/patients/{id}/ledger", "pat_1").list("/entries")).hasSize(2);
    }

    /** Its claim stands for the visit, and the payer refused all of it. */
    private void denied() {
        var decision = new Adjudication(new RemittanceId("rem_1"), LocalDate.of(2026, 11, 20), Money.ZERO, Money.ZERO, Money.ZERO, Money.ofCents(15_000), Money.ZERO,
                Optional.of("timelyFiling"), List.of("CO-29"), List.of(), List.of());
        var claim = ClaimBuilder.claim().adjudicated(ClaimStatus.DENIED, decision).store(table);
        table.write(new Write.Put(Keys.of(Practices.DEMO).standingClaim(claim.encounterId()), Pointer.item("standingClaim", claim.id())));
    }

    private void adjudicated() {
        var decision = new Adjudication(new RemittanceId("rem_1"), LocalDate.of(2026, 11, 20), Money.ofCents(8_000), Money.ofCents(4_000), Money.ofCents(3_000), Money.ZERO,
                Money.ZERO, Optional.empty(), List.of("CO-45", "PR-1", "PR-3"), List.of(), List.of());
        ClaimBuilder.claim().adjudicated(ClaimStatus.PAID, decision).store(table);
        post("claimPayment:1", EntryKind.INSURANCE_PAYMENT, Optional.of(new ClaimId("clm_1")), Map.of(Account.INSURANCE_CASH, 8_000L, Account.CONTRACTUAL_ADJUSTMENT, 4_000L,
                Account.PATIENT_RECEIVABLE, 3_000L, Account.INSURANCE_RECEIVABLE, -15_000L));
    }

    private void post(String businessKey, EntryKind kind, Optional<ClaimId> claim, Map<Account, Long> cents) {
        List<LedgerLine> lines = new ArrayList<>();
        cents.forEach((account, amount) -> lines.add(new LedgerLine(account, Money.ofCents(amount))));
        table.write(LedgerWrites.post(Practices.DEMO, new LedgerEntry(new EntryId("ent_" + kind.ordinal()), businessKey, kind, Optional.of(PATIENT), Optional.of(new EncounterId("enc_1")),
                claim, EncounterBuilder.SERVICE_DATE, clock.instant(), Optional.empty(), "test", lines, Optional.empty())));
        clock.advance(java.time.Duration.ofSeconds(1));
    }

    private ApiAnswer send(Role role, String route, String body) {
        clock.advance(java.time.Duration.ofSeconds(1));
        return ApiCalls.as(role).post(route, body).send(api);
    }

    private ApiAnswer reverse(Role role, String id) {
        clock.advance(java.time.Duration.ofSeconds(1));
        return ApiCalls.as(role).post("/v1/payments/{id}/reverse", "{\"reason\":\"check bounced\"}").path("id", id).send(api);
    }

    private ApiAnswer reverseWriteOff(Role role, String id) {
        clock.advance(java.time.Duration.ofSeconds(1));
        return ApiCalls.as(role).post("/v1/write-offs/{id}/reverse", "{\"reason\":\"the payer pays after all\"}").path("id", id).send(api);
    }

    private ApiAnswer get(Role role, String route, String id) {
        return ApiCalls.as(role).get(route).path("id", id).send(api);
    }

    private List<String> eventTypes() {
        return table.queryAll(Query.of(Query.Index.GSI1, Keys.of(Practices.DEMO).eventList(new EventId("any")).pk()), DomainEvent.class).stream()
                .map(event -> event.value().type()).toList();
    }

    private static String pdfText(String url) throws IOException, InterruptedException {
        byte[] pdf = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray()).body();
        try (var reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(1);
            return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
        }
    }
}
