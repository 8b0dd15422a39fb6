package com.superbill.local.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Synthetic patients of another project's generator go the whole way: they are registered, their visits of the last year are
 * recorded, charged and claimed, and the payers decide on every one. Their codes are SNOMED, so a visit is coded here by its
 * class, and their diagnoses by the code for an examination.
 */
class SyntheaTest {

    private static final Path CSV = Stack.SHARED_DATA.resolve("synthea/csv");
    private static final Map<String, String> CODE_OF_CLASS = Map.of("ambulatory", "99213", "outpatient", "99213", "wellness", "G0439", "urgentcare", "99203",
            "virtual", "99213");
    private static final Set<String> NOT_INSURED = Set.of("NO_INSURANCE");
    /** Of the first, second and third visit of a day: without 76 (repeated) and 59 (distinct) the claims are taken for duplicates. */
    private static final List<List<String>> MODIFIERS = List.of(List.of(), List.of("76"), List.of("59"));
    /** The last half year of the data: some seventy visits. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 6, 1);

    @Test
    void syntheticPatientsAreRegisteredTreatedClaimedAndDecidedUpon() {
        if (!Files.isDirectory(CSV)) {
            System.out.println("skipped: no folder " + CSV + ", so no Synthea patients go through");
            Assumptions.abort("no Synthea data");
        }
        // Given
        var clinic = new Clinic(Stack.shared().api("admin", "demo")).setUp();
        clinic.fee("G0439", 24_500);
        clinic.fee("99203", 21_500);
        Map<String, String> payers = payers(clinic);
        Map<String, String> patients = register(clinic, payers);
        // When
        List<String> claims = claims(clinic, patients);
        // Then
        assertThat(patients).hasSizeGreaterThan(10);
        assertThat(claims).hasSizeGreaterThan(20);
        List<String> undecided = new ArrayList<>(claims);
        Stack.eventually("every claim is decided", () -> {
            Stack.shared().sandbox().advanceToNextFile();
            while (!undecided.isEmpty() && clinic.status(undecided.getLast()).equals("paid")) {
                undecided.removeLast();
            }
            return undecided.isEmpty();
        });
        assertThat(claims).allSatisfy(claim -> assertThat(clinic.claim(claim).path("insuranceBalanceCents").asLong()).isZero());
    }

    private static Map<String, String> payers(Clinic clinic) {
        Map<String, String> ids = new HashMap<>();
        int number = 0;
        for (CSVRecord payer : read("payers.csv.gz")) {
            if (!NOT_INSURED.contains(payer.get("NAME"))) {
                String id = "SY%03d".formatted(number++);
                clinic.api().put("/v1/practice/payers/" + id, Map.of("name", payer.get("NAME"), "filingIndicator", "CI", "timelyFilingDays", 3650,
                        "takesReplacements", true)).orThrow();
                ids.put(payer.get("Id"), id);
            }
        }
        return ids;
    }

    private static Map<String, String> register(Clinic clinic, Map<String, String> payers) {
        Map<String, CSVRecord> coverages = new HashMap<>();
        read("payer_transitions.csv.gz").forEach(transition -> coverages.put(transition.get("PATIENT"), transition));
        Map<String, String> ids = new LinkedHashMap<>();
        for (CSVRecord person : read("patients.csv.gz")) {
            CSVRecord coverage = coverages.get(person.get("Id"));
            if (person.get("DEATHDATE").isEmpty() && coverage != null && payers.containsKey(coverage.get("PAYER"))) {
                JsonNode patient = clinic.api().post("/v1/patients", patient(person), "synthea-" + person.get("Id")).orThrow();
                String id = patient.path("id").asString();
                clinic.api().post("/v1/patients/" + id + "/coverages", Map.of("payerId", payers.get(coverage.get("PAYER")), "memberId", coverage.get("MEMBERID"),
                        "priority", 1, "relationship", "self", "effectiveFrom", "2000-01-01"), "synthea-coverage-" + person.get("Id")).orThrow();
                ids.put(person.get("Id"), id);
            }
        }
        return ids;
    }

    private static Map<String, Object> patient(CSVRecord person) {
        String zip = person.get("ZIP");
        return Map.of("externalId", person.get("Id"), "lastName", person.get("LAST"), "firstName", person.get("FIRST"), "birthDate", person.get("BIRTHDATE"),
                "sex", person.get("GENDER").equals("F") ? "female" : "male", "address", Map.of("line1", person.get("ADDRESS"), "city", person.get("CITY"),
                        "state", "MA", "postalCode", zip.matches("\\d{5}") && !zip.equals("00000") ? zip : "02101"));
    }

    private static List<String> claims(Clinic clinic, Map<String, String> patients) {
        List<String> claims = new ArrayList<>();
        Map<String, Integer> visits = new HashMap<>();
        for (CSVRecord visit : read("encounters.csv.gz")) {
            LocalDate day = LocalDate.ofInstant(Instant.parse(visit.get("START")), ZoneOffset.UTC);
            String code = CODE_OF_CLASS.get(visit.get("ENCOUNTERCLASS"));
            if (patients.containsKey(visit.get("PATIENT")) && code != null && !day.isBefore(FIRST_DAY)) {
                int visitOfDay = visits.merge(visit.get("PATIENT") + day, 1, Integer::sum);
                String encounter = clinic.api().post("/v1/encounters", Map.of("externalId", visit.get("Id"), "patientId", patients.get(visit.get("PATIENT")),
                        "renderingProviderNpi", "1999999018", "serviceDate", day.toString(), "placeOfService", "11", "diagnoses", List.of("Z0000"),
                        "procedures", List.of(Map.of("code", code, "modifiers", MODIFIERS.get(visitOfDay - 1), "units", 1, "diagnosisPointers", List.of(1)))), "synthea-" + visit.get("Id")).orThrow()
                        .path("id").asString();
                clinic.api().post("/v1/encounters/" + encounter + "/sign", Map.of(), "synthea-sign-" + visit.get("Id")).orThrow();
                String claim = clinic.api().post("/v1/claims", Map.of("encounterId", encounter), "synthea-claim-" + visit.get("Id")).orThrow().path("id").asString();
                JsonNode submitted = clinic.api().post("/v1/claims/" + claim + "/submit", Map.of(), "synthea-submit-" + visit.get("Id")).orThrow();
                assertThat(submitted.path("problems")).isEmpty();
                claims.add(claim);
            }
        }
        return claims;
    }

    private static List<CSVRecord> read(String file) {
        try (Reader reader = new InputStreamReader(new GZIPInputStream(Files.newInputStream(CSV.resolve(file))), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
