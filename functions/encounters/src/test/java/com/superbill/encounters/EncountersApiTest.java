package com.superbill.encounters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.platform.api.Role;
import com.superbill.platform.store.BlindIndex;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.testkit.ApiAnswer;
import com.superbill.testkit.ApiCalls;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.TestTable;
import com.superbill.testkit.records.CoverageBuilder;
import com.superbill.testkit.records.PatientBuilder;
import com.superbill.testkit.records.Practices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EncountersApiTest {

    private static final String VISIT = """
            {"externalId":"V-1","patientId":"pat_1","renderingProviderNpi":"1234567893","serviceDate":"2026-11-16","placeOfService":"11",
             "diagnoses":["E119"],"procedures":[{"code":"99213","units":2,"diagnosisPointers":[1]}]}""";

    private RecordTable table;
    private EncountersApi api;

    @BeforeEach
    void startWithAPracticeAndAPatient() {
        table = TestTable.create().records();
        Practices.store(table);
        PatientBuilder.patient().store(table);
        api = new EncountersApi(table, new BlindIndex("a secret of the test"), new TestClock());
    }

    @Test
    void visitIsReadAsItWasRecorded() {
        // When
        ApiAnswer created = create(VISIT);

        // Then
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        ApiAnswer read = ApiCalls.as(Role.BILLER).get("/v1/encounters/{id}").path("id", created.text("/id")).send(api);
        assertThat(read.json()).isEqualTo(created.json()).containsEntry("status", "open").containsEntry("renderingProviderNpi", "1234567893");
        assertThat(read.list("/procedures/0/modifiers")).isEmpty();
        assertThat(read.find("/signedAt")).isEmpty();
    }

    @Test
    void signatureChargesTheInsurerOnceHoweverOftenItIsGiven() {
        // Given
        CoverageBuilder.coverage().store(table);
        String id = create(VISIT).text("/id");

        // When
        ApiAnswer signed = sign(id);
        ApiAnswer again = sign(id);

        // Then
        assertThat(signed.status()).as(signed.body()).isEqualTo(200);
        assertThat(signed.text("/status")).isEqualTo("signed");
        assertThat(again.body()).isEqualTo(signed.body());
        ApiAnswer charges = charges(id);
        assertThat(charges.list("/items")).hasSize(1);
        assertThat(charges.number("/items/0/amountCents")).isEqualTo(30_000);
        assertThat(charges.number("/items/0/units")).isEqualTo(2);
        assertThat(balance()).containsEntry("INSURANCE_RECEIVABLE", 30_000L).containsEntry("CHARGES", -30_000L).doesNotContainKey("PATIENT_RECEIVABLE");
        assertThat(table.counters(Keys.of(Practices.DEMO).encounterBalance(new PatientId("pat_1"), new EncounterId(id))))
                .containsEntry("INSURANCE_RECEIVABLE", 30_000L);
        assertThat(table.get(Keys.of(Practices.DEMO).ledgerEntry(new PatientId("pat_1"), "charge:" + id), LedgerEntry.class)).isPresent();
        assertThat(table.query(Query.of(Query.Index.GSI1, "P#demo#EVENTS"), DomainEvent.class).values()).extracting(DomainEvent::type, DomainEvent::resourceId)
                .containsExactly(tuple("encounter.signed", id));
    }

    @Test
    void chargeOfADayWithoutInsuranceIsThePatients() {
        // Given
        CoverageBuilder.coverage().inForce(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, 31)).store(table);
        String id = create(VISIT).text("/id");

        // When
        sign(id);

        // Then
        assertThat(balance()).containsEntry("PATIENT_RECEIVABLE", 30_000L).doesNotContainKey("INSURANCE_RECEIVABLE");
    }

    @Test
    void procedureWithoutAFeeLeavesTheVisitOpenAndTheLedgerUntouched() {
        // Given
        String id = create(VISIT.replace("99213", "99215")).text("/id");

        // When
        ApiAnswer answer = sign(id);

        // Then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/detail")).contains("99215");
        assertThat(balance()).isEmpty();
        assertThat(charges(id).list("/items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[\"E119\"],\"procedures\":[{\"code\":\"99213\",\"units\":2,\"diagnosisPointers\":[1]}]|[],\"procedures\":[]|/diagnoses",
        "[{\"code\":\"99213\",\"units\":2,\"diagnosisPointers\":[1]}]|[]|/procedures"})
    void incompleteVisitIsRecordedButNotSigned(String whole, String incomplete, String pointer) {
        // Given
        String id = create(VISIT.replace(whole, incomplete)).text("/id");

        // When
        ApiAnswer answer = sign(id);

        // Then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/pointer")).isEqualTo(pointer);
    }

    @Test
    void signedVisitNoLongerChanges() {
        // Given
        String id = create(VISIT).text("/id");
        sign(id);

        // When
        ApiAnswer answer = change(id, VISIT.replace("\"units\":2", "\"units\":3"), "\"2\"");

        // Then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(charges(id).number("/items/0/units")).isEqualTo(2);
    }

    @Test
    void openVisitChangesUnlessSomebodyWasQuicker() {
        // Given
        String id = create(VISIT).text("/id");

        // Then
        assertThat(change(id, VISIT.replace("E119", "I10"), "\"1\"").list("/diagnoses")).map(Object::toString).containsExactly("I10");
        assertThat(change(id, VISIT, "\"1\"").status()).isEqualTo(412);
    }

    @Test
    void externalIdInUseNamesTheVisitThatHasIt() {
        // Given
        String first = create(VISIT).text("/id");

        // When
        ApiAnswer second = create(VISIT);

        // Then
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/detail")).contains(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"pat_1\"      | \"pat_2\"                | /patientId",
        "\"1234567893\" | \"1999999018\"           | /renderingProviderNpi",
        "\"11\"         | \"98\"                   | /placeOfService",
        "2026-11-16     | 2026-11-23               | /serviceDate",
        "2026-11-16     | 1979-01-01               | /serviceDate"})
    void whatDoesNotExistIsRefusedWithItsPlace(String good, String bad, String pointer) {
        // When
        ApiAnswer answer = create(VISIT.replace(good.trim(), bad.trim()));

        // Then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/pointer")).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"units\":2                 | \"units\":0                     | /procedures/0/units",
        "\"99213\"                   | \"992\"                         | /procedures/0/code",
        "\"diagnosisPointers\":[1]   | \"diagnosisPointers\":[2]       | /procedures/0/diagnosisPointers",
        "\"serviceDate\":\"2026-11-16\", | ''                          | /serviceDate"})
    void invalidVisitNamesTheField(String good, String bad, String pointer) {
        // When
        ApiAnswer answer = create(VISIT.replace(good.trim(), bad.trim()));

        // Then
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("/pointer")).isEqualTo(pointer);
    }

    @Test
    void unknownFieldIsRefused() {
        assertThat(create(VISIT.replace("\"units\"", "\"unit\"")).status()).isEqualTo(400);
    }

    @Test
    void visitsAreListedNewestFirstForThePracticeAndForAPatient() {
        // Given
        PatientBuilder.patient().id("pat_2").store(table);
        String early = create(VISIT.replace("2026-11-16", "2026-03-01").replace("V-1", "V-2")).text("/id");
        String late = create(VISIT).text("/id");
        create(VISIT.replace("pat_1", "pat_2").replace("V-1", "V-3").replace("2026-11-16", "2026-06-01"));

        // When
        ApiAnswer ofPatient = ApiCalls.as(Role.BILLER).get("/v1/encounters").query("patientId", "pat_1").send(api);
        ApiAnswer firstOfAll = ApiCalls.as(Role.BILLER).get("/v1/encounters").query("limit", "1").send(api);

        // Then
        assertThat(List.of(ofPatient.text("/items/0/id"), ofPatient.text("/items/1/id"))).containsExactly(late, early);
        assertThat(ofPatient.list("/items")).hasSize(2);
        assertThat(firstOfAll.text("/items/0/id")).isEqualTo(late);
        assertThat(firstOfAll.text("/nextCursor")).isNotBlank();
    }

    @Test
    void codesAreSearched() {
        // When
        ApiAnswer found = ApiCalls.as(Role.PROVIDER).get("/v1/codes/{system}").path("system", "icd-10-cm").query("query", "E11.9").query("on", "2026-11-16")
                .send(api);

        // Then
        assertThat(found.text("/items/0/code")).isEqualTo("E119");
        assertThat(found.at("/items/0/billable")).isEqualTo(true);
        assertThat(ApiCalls.as(Role.PROVIDER).get("/v1/codes/{system}").path("system", "cpt").query("query", "99").send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.as(Role.PROVIDER).get("/v1/codes/{system}").path("system", "hcpcs").send(api).text("/pointer")).isEqualTo("/query");
    }

    @Test
    void anotherPracticesVisitIsNotThere() {
        // Given
        String id = create(VISIT).text("/id");

        // Then
        assertThat(ApiCalls.as(Role.ADMIN).practice("other").get("/v1/encounters/{id}").path("id", id).send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.as(Role.ADMIN).practice("other").post("/v1/encounters/{id}/sign", "").path("id", id).send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.as(Role.ADMIN).practice("other").put("/v1/encounters/{id}", VISIT).path("id", id).send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.as(Role.ADMIN).practice("other").get("/v1/charges").query("encounterId", id).send(api).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"PROVIDER", "ADMIN"}, mode = EnumSource.Mode.EXCLUDE)
    void onlyProvidersAndAdministratorsSign(Role role) {
        // Given
        String id = create(VISIT).text("/id");

        // Then
        assertThat(ApiCalls.as(role).post("/v1/encounters/{id}/sign", "").path("id", id).send(api).status()).isEqualTo(403);
    }

    private ApiAnswer create(String body) {
        return ApiCalls.as(Role.PROVIDER).post("/v1/encounters", body).send(api);
    }

    private ApiAnswer change(String id, String body, String version) {
        return ApiCalls.as(Role.PROVIDER).put("/v1/encounters/{id}", body).path("id", id).header("If-Match", version).send(api);
    }

    private ApiAnswer sign(String id) {
        return ApiCalls.as(Role.PROVIDER).post("/v1/encounters/{id}/sign", null).path("id", id).send(api);
    }

    private ApiAnswer charges(String id) {
        return ApiCalls.as(Role.BILLER).get("/v1/charges").query("encounterId", id).send(api);
    }

    private Map<String, Long> balance() {
        return table.counters(Keys.of(Practices.DEMO).patientBalance(new PatientId("pat_1")));
    }
}
