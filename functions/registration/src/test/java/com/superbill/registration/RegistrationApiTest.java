package com.superbill.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.id.PatientId;
import com.superbill.platform.api.Role;
import com.superbill.platform.store.BlindIndex;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.testkit.ApiAnswer;
import com.superbill.testkit.ApiCalls;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.TestTable;
import com.superbill.testkit.records.Practices;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationApiTest {

    private static final String PATIENT = """
            {"externalId":"MRN-1","lastName":"O'Brién","firstName":"Maja","birthDate":"1980-04-12","sex":"female","phone":"4135550111",
             "address":{"line1":"12 Elm Street","city":"Springfield","state":"MA","postalCode":"01103"}}""";
    private static final String COVERAGE = """
            {"payerId":"60054","memberId":"W123456789","priority":1,"relationship":"self","effectiveFrom":"2026-01-01"}""";

    private RecordTable table;
    private RegistrationApi api;

    @BeforeEach
    void startWithThePracticeOnly() {
        table = TestTable.create().records();
        Practices.store(table);
        api = new RegistrationApi(table, new BlindIndex("a secret of the test"), new TestClock());
    }

    @Test
    void patientIsReadAsItWasRegistered() {
        // When
        ApiAnswer created = register(PATIENT);

        // Then
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        ApiAnswer read = patient(created.text("/id"));
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.text("/lastName")).isEqualTo("O'Brién");
        assertThat(read.list("/possibleDuplicates")).isEmpty();
        assertThat(created.headers()).containsEntry("Location", "/v1/patients/" + created.text("/id"));
        assertThat(events()).extracting(DomainEvent::type).containsExactly("patient.created");
    }

    @Test
    void sameRequestAgainRegistersNobodyElse() {
        // When
        ApiAnswer first = ApiCalls.as(Role.PARTNER).post("/v1/patients", PATIENT).header("Idempotency-Key", "k1").send(api);
        ApiAnswer again = ApiCalls.as(Role.PARTNER).post("/v1/patients", PATIENT).header("Idempotency-Key", "k1").send(api);
        ApiAnswer other = ApiCalls.as(Role.PARTNER).post("/v1/patients", PATIENT.replace("Maja", "Eva")).header("Idempotency-Key", "k1").send(api);

        // Then
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotent-Replay", "true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(find().list("/items")).hasSize(1);
    }

    @Test
    void externalIdInUseNamesWhoHasIt() {
        // Given
        String first = register(PATIENT).text("/id");

        // When
        ApiAnswer second = register(PATIENT.replace("Maja", "Eva"));

        // Then
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/detail")).contains(first);
        assertThat(second.text("/pointer")).isEqualTo("/externalId");
        assertThat(find().list("/items")).hasSize(1);
    }

    @Test
    void externalIdsThatDifferInPunctuationOnlyAreDifferent() {
        // Given
        register(PATIENT);

        // Then
        assertThat(register(PATIENT.replace("MRN-1", "MRN1")).status()).isEqualTo(201);
    }

    @Test
    void likelyDuplicateIsRegisteredAndTold() {
        // Given
        String first = register(PATIENT).text("/id");

        // When
        ApiAnswer second = register(PATIENT.replace("MRN-1", "MRN-2").replace("O'Brién", "OBrien").replace("Maja", "Marie"));

        // Then
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.list("/possibleDuplicates")).map(Object::toString).containsExactly(first);
        assertThat(events()).filteredOn(event -> event.type().equals("patient.possibleDuplicate")).extracting(DomainEvent::resourceId)
                .containsExactly(second.text("/id"));
    }

    @ParameterizedTest
    @CsvSource({"ob,,", "OBRI,,", "o'brien,maj,1980-04-12", ",,1980-04-12", "obrien,,"})
    void patientIsFoundByTheFirstLettersOfTheNamesAndTheBirthDate(String lastName, String firstName, String birthDate) {
        // Given
        String id = register(PATIENT).text("/id");
        register(PATIENT.replace("MRN-1", "MRN-2").replace("O'Brién", "Okafor").replace("1980-04-12", "1979-01-01"));

        // When
        ApiAnswer found = find(lastName, firstName, birthDate);

        // Then
        assertThat(found.list("/items")).hasSize(1);
        assertThat(found.text("/items/0/id")).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"ok,,", "obrien,eva,", "obrien,,1980-04-13", "obrienne,,"})
    void searchThatMatchesNobodyFindsNobody(String lastName, String firstName, String birthDate) {
        // Given
        register(PATIENT);

        // Then
        assertThat(find(lastName, firstName, birthDate).list("/items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"o,,", ",maja,", "'--',,", ",,12.4.1980"})
    void searchThatIsTooWideOrMalformedIsRefused(String lastName, String firstName, String birthDate) {
        assertThat(find(lastName, firstName, birthDate).status()).isEqualTo(400);
    }

    @Test
    void renamedPatientIsFoundByTheNewNameOnly() {
        // Given
        String id = register(PATIENT).text("/id");

        // When
        ApiAnswer changed = change(id, PATIENT.replace("O'Brién", "Larsen"), "\"1\"");

        // Then
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.headers()).containsEntry("ETag", "\"2\"");
        assertThat(find("obrien", null, null).list("/items")).isEmpty();
        assertThat(find("larsen", null, null).list("/items")).hasSize(1);
    }

    @Test
    void changeOfAnOlderVersionIsRefused() {
        // Given
        String id = register(PATIENT).text("/id");
        change(id, PATIENT.replace("Maja", "Eva"), "\"1\"");

        // When
        ApiAnswer late = change(id, PATIENT, "\"1\"");

        // Then
        assertThat(late.status()).isEqualTo(412);
        assertThat(patient(id).text("/firstName")).isEqualTo("Eva");
    }

    @Test
    void externalIdIsFreeAgainWhenItsPatientGetsAnother() {
        // Given
        String id = register(PATIENT).text("/id");
        change(id, PATIENT.replace("MRN-1", "MRN-9"), "\"1\"");

        // Then
        assertThat(register(PATIENT).status()).isEqualTo(201);
        assertThat(register(PATIENT.replace("MRN-1", "MRN-9")).text("/detail")).contains(id);
    }

    @Test
    void allPatientsAreListedPageByPage() {
        // Given
        List<String> ids = List.of(register(PATIENT).text("/id"), register(PATIENT.replace("MRN-1", "MRN-2")).text("/id"),
                register(PATIENT.replace("MRN-1", "MRN-3")).text("/id"));

        // When
        ApiAnswer first = ApiCalls.as(Role.FRONT_DESK).get("/v1/patients").query("limit", "2").send(api);
        ApiAnswer second = ApiCalls.as(Role.FRONT_DESK).get("/v1/patients").query("limit", "2").query("cursor", first.text("/nextCursor")).send(api);

        // Then
        assertThat(List.of(first.text("/items/0/id"), first.text("/items/1/id"), second.text("/items/0/id"))).isEqualTo(ids);
        assertThat(ApiCalls.as(Role.FRONT_DESK).practice("other").get("/v1/patients").query("cursor", first.text("/nextCursor")).send(api).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"birthDate\":\"1980-04-12\", | ''                             | /birthDate",
        "\"sex\":\"female\",           | ''                             | /sex",
        "\"phone\":\"4135550111\"      | \"phone\":\"(413) 555-0111\"   | /phone",
        "\"lastName\":\"O'Brién\"      | \"lastName\":\"\"              | /lastName",
        "\"firstName\":\"Maja\"        | \"firstName\":\"Ma\\nja\"       | /firstName",
        "1980-04-12                    | 2026-11-23                     | /birthDate",
        "\"city\":\"Springfield\"      | \"city\":\" \"                 | /address/city"})
    void invalidPatientNamesTheField(String good, String bad, String pointer) {
        // When
        ApiAnswer answer = register(PATIENT.replace(good.trim(), bad.trim()));

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/pointer")).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"phone\":|\"telephone\":", "\"female\"|\"other\"", "\"1980-04-12\"|\"12.4.1980\"", "}}|}"})
    void malformedPatientIsRefused(String good, String bad) {
        assertThat(register(PATIENT.replace(good, bad)).status()).isEqualTo(400);
    }

    @Test
    void coverageIsAddedChangedAndTold() {
        // Given
        String id = register(PATIENT).text("/id");

        // When
        ApiAnswer secondary = addCoverage(id, COVERAGE.replace("\"priority\":1", "\"priority\":2").replace("60054", Practices.MEDICARE));
        ApiAnswer primary = addCoverage(id, COVERAGE);
        ApiAnswer changed = ApiCalls.as(Role.FRONT_DESK).put("/v1/patients/{id}/coverages/{coverageId}", COVERAGE.replace("W123456789", "W987654321"))
                .path("id", id).path("coverageId", primary.text("/id")).header("If-Match", "\"1\"").send(api);

        // Then
        assertThat(primary.status()).as(primary.body()).isEqualTo(201);
        assertThat(changed.status()).isEqualTo(200);
        ApiAnswer list = ApiCalls.as(Role.BILLER).get("/v1/patients/{id}/coverages").path("id", id).send(api);
        assertThat(list.at("/items/0")).isEqualTo(changed.json());
        assertThat(list.at("/items/1")).isEqualTo(secondary.json());
        assertThat(events()).filteredOn(event -> event.resourceType().equals("coverage")).extracting(DomainEvent::type, DomainEvent::resourceId)
                .containsExactly(tuple("coverage.created", secondary.text("/id")),
                        tuple("coverage.created", primary.text("/id")),
                        tuple("coverage.updated", primary.text("/id")));
    }

    @Test
    void coverageWithAPayerThatThePracticeDoesNotHaveIsRefused() {
        // Given
        String id = register(PATIENT).text("/id");

        // When
        ApiAnswer answer = addCoverage(id, COVERAGE.replace("60054", "99999"));

        // Then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/pointer")).isEqualTo("/payerId");
    }

    @Test
    void dependentsCoverageNeedsItsSubscriber() {
        // Given
        String id = register(PATIENT).text("/id");

        // Then
        assertThat(addCoverage(id, COVERAGE.replace("self", "child")).text("/pointer")).isEqualTo("/subscriber");
        assertThat(addCoverage(id, COVERAGE.replace("\"self\"", """
                "child","subscriber":{"lastName":"Lind","firstName":"Erik","birthDate":"1955-02-03","sex":"male"}""")).status()).isEqualTo(201);
    }

    @Test
    void anotherPracticesPatientIsNotThere() {
        // Given
        String id = register(PATIENT).text("/id");

        // Then
        assertThat(ApiCalls.as(Role.ADMIN).practice("other").get("/v1/patients/{id}").path("id", id).send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.as(Role.ADMIN).practice("other").put("/v1/patients/{id}", PATIENT).path("id", id).send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.as(Role.ADMIN).practice("other").post("/v1/patients/{id}/coverages", COVERAGE).path("id", id).send(api).status()).isEqualTo(404);
    }

    @Test
    void patientSeesOnlyItself() {
        // Given
        String own = register(PATIENT).text("/id");
        String others = register(PATIENT.replace("MRN-1", "MRN-2")).text("/id");
        var me = new PatientId(own);

        // Then
        assertThat(ApiCalls.asPatient(me).get("/v1/patients/{id}").path("id", own).send(api).status()).isEqualTo(200);
        assertThat(ApiCalls.asPatient(me).get("/v1/patients/{id}").path("id", others).send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.asPatient(me).get("/v1/patients/{id}/coverages").path("id", others).send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.asPatient(me).get("/v1/patients").send(api).status()).isEqualTo(403);
        assertThat(ApiCalls.asPatient(me).put("/v1/patients/{id}", PATIENT).path("id", own).send(api).status()).isEqualTo(403);
    }

    private ApiAnswer register(String body) {
        return ApiCalls.as(Role.FRONT_DESK).post("/v1/patients", body).send(api);
    }

    private ApiAnswer patient(String id) {
        return ApiCalls.as(Role.FRONT_DESK).get("/v1/patients/{id}").path("id", id).send(api);
    }

    private ApiAnswer change(String id, String body, String version) {
        return ApiCalls.as(Role.FRONT_DESK).put("/v1/patients/{id}", body).path("id", id).header("If-Match", version).send(api);
    }

    private ApiAnswer addCoverage(String patient, String body) {
        return ApiCalls.as(Role.FRONT_DESK).post("/v1/patients/{id}/coverages", body).path("id", patient).send(api);
    }

    private ApiAnswer find() {
        return find(null, null, null);
    }

    private ApiAnswer find(String lastName, String firstName, String birthDate) {
        var call = ApiCalls.as(Role.FRONT_DESK).get("/v1/patients");
        if (lastName != null) {
            call.query("lastName", lastName);
        }
        if (firstName != null) {
            call.query("firstName", firstName);
        }
        if (birthDate != null) {
            call.query("birthDate", birthDate);
        }
        return call.send(api);
    }

    private List<DomainEvent> events() {
        return table.query(Query.of(Query.Index.GSI1, "P#demo#EVENTS"), DomainEvent.class).values();
    }
}
