package com.superbill.local.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.superbill.local.demo.Api;
import com.superbill.local.tests.Contract.Route;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Nobody sees or changes what belongs to another practice or another patient, on any route that the API describes. */
class IsolationTest {

    private static final Map<String, Object> ADDRESS = Map.of("line1", "1 Road", "city", "Town", "state", "MA", "postalCode", "02138");
    private static final Map<String, Object> PERSON = Map.of("lastName", "X", "firstName", "Y", "birthDate", "1990-01-01", "sex", "male", "address", ADDRESS);
    private static final Map<String, Object> COVERAGE = Map.of("payerId", Clinic.PAYER, "memberId", "M1", "priority", 1, "relationship", "self",
            "effectiveFrom", "2020-01-01");

    private static final Map<String, String> IDS = new HashMap<>();
    private static Clinic clinic;
    private static Api stranger;

    /** One record of each kind, by the collection that it is in. */
    @BeforeAll
    static void aPracticeWithRecordsOfEveryKind() {
        clinic = new Clinic(Stack.shared().api("admin", "demo")).setUp();
        stranger = Stack.shared().api("admin", "other");
        String patient = clinic.insuredPatient("OK");
        String claim = clinic.submittedClaim(patient, today().minusDays(2));
        JsonNode document = clinic.upload("isolated.835", Remittances.unmatched("I" + System.nanoTime() % 1_000_000_000));
        IDS.put("patients", patient);
        IDS.put("claims", claim);
        IDS.put("encounters", clinic.claim(claim).path("encounterId").asString());
        IDS.put("write-offs", clinic.api().post("/v1/write-offs", Map.of("patientId", patient, "encounterId", IDS.get("encounters"), "account", "insuranceReceivable",
                "amountCents", 100, "reason", "smallBalance"), Clinic.key()).orThrow().path("id").asString());
        IDS.put("documents", document.path("id").asString());
        IDS.put("remittances", first("/v1/remittances?documentId=" + IDS.get("documents")));
        Stack.eventually("a check of the coverage", () -> clinic.api().get("/v1/eligibility-checks?patientId=" + patient).orThrow().path("items").size() > 0);
        IDS.put("eligibility-checks", first("/v1/eligibility-checks?patientId=" + patient));
        clinic.claimThatBecomes("paid", patient, today().minusDays(3), Stack.shared().sandbox());
        IDS.put("payments", clinic.api().post("/v1/payments", Map.of("patientId", patient, "amountCents", 100, "method", "cash", "receivedOn", today().toString()),
                Clinic.key()).orThrow().path("id").asString());
        IDS.put("statements", clinic.api().post("/v1/statements", Map.of("patientId", patient), Clinic.key()).orThrow().path("id").asString());
        Stack.eventually("a task", () -> clinic.api().get("/v1/tasks").orThrow().path("items").size() > 0);
        IDS.put("tasks", first("/v1/tasks"));
    }

    @TestFactory
    Stream<DynamicTest> everyRouteThatNamesARecordAnswers404ToAnotherPractice() {
        // Given
        List<Route> routes = Contract.routes().stream().filter(route -> route.path().contains("{id}")).toList();
        // When, then
        assertThat(routes).hasSizeGreaterThan(20);
        return routes.stream().map(route -> dynamicTest(route.toString(), () -> {
            String collection = route.path().split("/")[2];
            assertThat(IDS).as("a record to try it with").containsKey(collection);
            String path = route.path().replace("{id}", IDS.get(collection)).replace("{coverageId}", "cov_x").replace("{stepId}", "step").replace("{sequence}", "1");
            if (route.method().equals("GET") && !path.matches(".*/(cov_x|step/file)$")) {
                assertThat(clinic.api().get(path).status()).as("to its own practice").isEqualTo(200);
            }
            Api.Answer answer = switch (route.method()) {
                case "GET" -> stranger.get(path);
                case "PUT" -> stranger.put(path, body(route));
                default -> stranger.post(path, body(route), Clinic.key());
            };
            assertThat(answer.status()).isEqualTo(404);
        }));
    }

    /** What would be done if the record were the caller's own. */
    private static Map<String, Object> body(Route route) {
        String action = route.path().substring(route.path().lastIndexOf('/') + 1);
        return switch (action) {
            case "coverages", "{coverageId}" -> COVERAGE;
            case "match" -> Map.of("claimId", IDS.get("claims"));
            case "reverse" -> Map.of("reason", "entered twice");
            case "assign" -> Map.of("assignee", "somebody");
            case "complete", "reopen" -> Map.of("note", "done");
            case "{id}" -> route.path().startsWith("/v1/patients") ? PERSON
                    : Map.of("patientId", IDS.get("patients"), "renderingProviderNpi", "1999999018", "serviceDate", today().toString(), "placeOfService", "11",
                            "diagnoses", List.of("I10"), "procedures", List.of(Map.of("code", "99213", "units", 1, "diagnosisPointers", List.of(1))));
            default -> Map.of();
        };
    }

    @Test
    void aListHoldsNothingOfAnotherPractice() {
        for (String list : List.of("patients?lastName=Example", "claims", "documents", "remittances", "tasks", "encounters",
                "statements?patientId=" + IDS.get("patients"), "eligibility-checks?patientId=" + IDS.get("patients"))) {
            assertThat(clinic.api().get("/v1/" + list).orThrow().path("items")).as("%s, to its own practice", list).isNotEmpty();
            Api.Answer answer = stranger.get("/v1/" + list);
            assertThat(answer.status()).as(list).isIn(200, 404);
            assertThat(answer.body().path("items")).as(list).isEmpty();
        }
    }

    @Test
    void aPatientSeesOnlyItsOwnLedger() {
        String mine = clinic.insuredPatient("OK");
        String yours = clinic.insuredPatient("OK");
        Api me = Stack.shared().api("patient:" + mine, "demo");
        assertThat(me.get("/v1/patients/" + mine + "/ledger").status()).isEqualTo(200);
        assertThat(me.get("/v1/patients/" + yours + "/ledger").status()).isEqualTo(404);
        assertThat(me.get("/v1/claims").status()).isEqualTo(403);
    }

    private static String first(String list) {
        return clinic.api().get(list).orThrow().path("items").path(0).path("id").asString();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
