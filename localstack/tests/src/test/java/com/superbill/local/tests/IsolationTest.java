package com.superbill.local.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.superbill.local.demo.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nobody sees or changes what belongs to another practice or another patient, on any route that the API describes. */
class IsolationTest {

    private static final Pattern PATH = Pattern.compile("^  (/v1/[^:]+):$", Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicTest> everyRouteThatNamesARecordAnswers404ForAnotherPractice() throws IOException {
        // Given
        var clinic = new Clinic(Stack.shared().api("admin", "demo")).setUp();
        String patient = clinic.insuredPatient("OK");
        String claim = clinic.submittedClaim(patient, LocalDate.now(ZoneOffset.UTC).minusDays(2));
        Map<String, String> ids = new HashMap<>();
        ids.put("patients", patient);
        ids.put("claims", claim);
        ids.put("encounters", clinic.claim(claim).path("encounterId").asString());
        ids.put("documents", clinic.upload("isolated.835", Remittances.unmatched("I" + System.nanoTime() % 1_000_000_000)).path("id").asString());
        ids.put("remittances", clinic.api().get("/v1/remittances?documentId=" + ids.get("documents")).orThrow().path("items").path(0).path("id").asString());
        Api stranger = Stack.shared().api("admin", "other");
        // When, then
        List<DynamicTest> tests = new ArrayList<>();
        Matcher paths = PATH.matcher(Files.readString(Path.of(System.getProperty("superbill.root"), "schemas/openapi.yaml")));
        while (paths.find()) {
            String path = paths.group(1);
            String collection = path.split("/")[2];
            if (path.contains("{id}") && ids.containsKey(collection)) {
                String own = path.replace("{id}", ids.get(collection)).replace("{coverageId}", "cov_x").replace("{stepId}", "step").replace("{sequence}", "1");
                tests.add(dynamicTest("GET " + path, () -> assertThat(stranger.get(own).status()).isIn(404, 405, 403)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    @Test
    void anotherPracticesPatientIsNotFoundWhileItsOwnIs() {
        var clinic = new Clinic(Stack.shared().api("admin", "demo")).setUp();
        String patient = clinic.insuredPatient("OK");
        assertThat(clinic.api().get("/v1/patients/" + patient).status()).isEqualTo(200);
        assertThat(Stack.shared().api("admin", "other").get("/v1/patients/" + patient).status()).isEqualTo(404);
        assertThat(Stack.shared().api("admin", "other").put("/v1/patients/" + patient, Map.of("lastName", "X", "firstName", "Y", "birthDate", "1990-01-01",
                "sex", "male", "address", Map.of("line1", "1 Road", "city", "Town", "state", "MA", "postalCode", "02138"))).status()).isEqualTo(404);
    }

    @Test
    void aPatientSeesOnlyItsOwnLedger() {
        var clinic = new Clinic(Stack.shared().api("admin", "demo")).setUp();
        String mine = clinic.insuredPatient("OK");
        String yours = clinic.insuredPatient("OK");
        Api me = Stack.shared().api("patient:" + mine, "demo");
        assertThat(me.get("/v1/patients/" + mine + "/ledger").status()).isEqualTo(200);
        assertThat(me.get("/v1/patients/" + yours + "/ledger").status()).isEqualTo(404);
        assertThat(me.get("/v1/claims").status()).isEqualTo(403);
    }
}
