package com.superbill.local.tests;

import com.superbill.local.demo.Api;
import com.superbill.local.demo.SandboxControl;
import com.superbill.local.payer.adjudication.Plans;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a clinic does, over the public API: sets itself up, registers, treats, claims. */
final class Clinic {

    static final String PAYER = "SB101";
    /** 99213 costs this much at {@link #setUp}. */
    static final long VISIT_CENTS = 15_000;
    static final long BLOOD_TEST_CENTS = 5_000;

    /** What a file of the payers usually takes to move its claim; files for others move it not at all. */
    private static final Duration EFFECT_TIME = Duration.ofSeconds(2);

    private final Api api;

    Clinic(Api api) {
        this.api = api;
    }

    Api api() {
        return api;
    }

    Clinic setUp() {
        api.put("/v1/practice", Map.of("name", "Test Medicine", "npi", "1999999000", "taxId", "041234567", "taxonomyCode", "261QP2300X",
                "address", address(), "phone", "6175550100", "submitterId", "TESTMED")).orThrow();
        api.put("/v1/practice/providers/1999999018", Map.of("lastName", "Okafor", "firstName", "Adaeze", "taxonomyCode", "207Q00000X")).orThrow();
        api.put("/v1/practice/payers/" + PAYER, Map.of("name", "Harbor Mutual Health", "filingIndicator", "CI", "timelyFilingDays", 365,
                "takesReplacements", true)).orThrow();
        fee("99213", VISIT_CENTS);
        fee("80053", BLOOD_TEST_CENTS);
        return this;
    }

    void fee(String code, long chargeCents) {
        api.put("/v1/practice/fees/" + code, Map.of("description", "Service " + code, "chargeCents", chargeCents, "effectiveFrom", "2020-01-01")).orThrow();
    }

    /** What {@link #PAYER} allows by contract. */
    void rate(String code, long allowedCents, LocalDate from) {
        api.put("/v1/practice/payers/" + PAYER + "/rates/" + code, Map.of("allowedCents", allowedCents, "effectiveFrom", from.toString())).orThrow();
    }

    String patient(String lastName, String firstName, LocalDate birthDate) {
        Map<String, Object> patient = new LinkedHashMap<>(Map.of("lastName", lastName, "firstName", firstName, "birthDate", birthDate.toString(),
                "sex", "female", "address", address()));
        return api.post("/v1/patients", patient, key()).orThrow().path("id").asString();
    }

    /** @param memberIdSuffix chooses the payer's scenario */
    String insuredPatient(String memberIdSuffix) {
        String id = patient("Example", "Pat" + letters(), LocalDate.of(1980, 5, 17));
        api.post("/v1/patients/" + id + "/coverages", Map.of("payerId", PAYER, "memberId", memberId(memberIdSuffix),
                "priority", 1, "relationship", "self", "effectiveFrom", "2020-01-01"), key()).orThrow();
        return id;
    }

    /** A signed visit with an office visit and a blood test. */
    String signedVisit(String patientId, LocalDate day) {
        List<Map<String, Object>> procedures = new ArrayList<>();
        procedures.add(Map.of("code", "99213", "units", 1, "diagnosisPointers", List.of(1)));
        procedures.add(Map.of("code", "80053", "units", 1, "diagnosisPointers", List.of(1)));
        String id = api.post("/v1/encounters", Map.of("patientId", patientId, "renderingProviderNpi", "1999999018", "serviceDate", day.toString(),
                "placeOfService", "11", "diagnoses", List.of("I10"), "procedures", procedures), key()).orThrow().path("id").asString();
        api.post("/v1/encounters/" + id + "/sign", Map.of(), key()).orThrow();
        return id;
    }

    /** A claim for a signed visit, submitted. */
    String submittedClaim(String patientId, LocalDate day) {
        String claim = api.post("/v1/claims", Map.of("encounterId", signedVisit(patientId, day)), key()).orThrow().path("id").asString();
        api.post("/v1/claims/" + claim + "/submit", Map.of(), key()).orThrow();
        return claim;
    }

    /** A claim for a signed visit that came as far as that. */
    String claimThatBecomes(String status, String patientId, LocalDate day, SandboxControl payers) {
        String claim = submittedClaim(patientId, day);
        becomes(claim, status, payers);
        return claim;
    }

    /** The payers go on to what they send next, once what they sent before has moved the claim or has had the time to. */
    void becomes(String claim, String status, SandboxControl payers) {
        Stack.eventually("claim becomes " + status, () -> {
            String before = status(claim);
            if (!before.equals(status) && payers.waiting() > 0) {
                payers.advanceToNextFile();
                Stack.waitUpTo(EFFECT_TIME, () -> !status(claim).equals(before));
            }
            return status(claim).equals(status);
        });
    }

    /** Gives up what insurers still owe for a claim. */
    JsonNode writeOff(String claimId) {
        JsonNode claim = claim(claimId);
        return api.post("/v1/write-offs", Map.of("patientId", claim.path("patientId").asString(), "encounterId", claim.path("encounterId").asString(),
                "account", "insuranceReceivable", "amountCents", claim.path("insuranceBalanceCents").asLong(), "reason", "effortsExhausted"), key()).orThrow();
    }

    JsonNode claim(String id) {
        return api.get("/v1/claims/" + id).orThrow();
    }

    String status(String claimId) {
        return claim(claimId).path("status").asString();
    }

    JsonNode ledger(String patientId) {
        return api.get("/v1/patients/" + patientId + "/ledger").orThrow();
    }

    /** Uploads a file by signed URL and waits until it is through. */
    JsonNode upload(String fileName, byte[] content) {
        String id = api.upload(fileName, "application/octet-stream", content, key());
        Stack.eventually("the document is finished", () -> List.of("processed", "needsReview", "rejected").contains(document(id).path("status").asString()));
        return document(id);
    }

    JsonNode document(String id) {
        return api.get("/v1/documents/" + id).orThrow();
    }

    /** Of a member with a copay and no deductible, so that insurer and patient both owe a part of each visit. */
    static String memberId(String suffix) {
        return Stream.generate(() -> "M" + ThreadLocalRandom.current().nextInt(1_000_000_000) + suffix)
                .filter(id -> Plans.of(id).name().equals("HMO COPAY")).findFirst().orElseThrow();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, Object> address() {
        return Map.of("line1", "12 Lighthouse Road", "city", "Saltmarsh", "state", "MA", "postalCode", "021380001");
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }
}
