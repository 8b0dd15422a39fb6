package com.superbill.local.demo;

import com.superbill.local.demo.DemoPractice.PatientData;
import com.superbill.local.demo.DemoPractice.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Five months of the demo practice in a few minutes: it sets itself up, registers its patients, and then lives week after
 * week: visits are recorded, signed, claimed and sent, the payers' clock moves on, money and refusals come back, patients
 * pay and get statements. About 2,500 API calls.
 */
final class DemoStory {

    private static final int DAYS_A_STEP = 7;
    /** So long the files of a step may take on their way through the queues before the story goes on. */
    private static final int SETTLE_MILLIS = 1_500;

    private final Api api;
    private final SandboxControl sandbox;
    private final DemoPractice practice;
    private final LocalDate today;
    private final Consumer<String> progress;

    DemoStory(Api api, SandboxControl sandbox, DemoPractice practice, LocalDate today, Consumer<String> progress) {
        this.api = api;
        this.sandbox = sandbox;
        this.practice = practice;
        this.today = today;
        this.progress = progress;
    }

    void tell() {
        LocalDate start = today.minusDays(DemoPractice.DAYS_BACK + DAYS_A_STEP);
        sandbox.setToday(start);
        setUpPractice();
        Map<Integer, String> patientIds = register();
        for (LocalDate week = start; week.isBefore(today); week = week.plusDays(DAYS_A_STEP)) {
            LocalDate end = week.plusDays(DAYS_A_STEP).isAfter(today) ? today : week.plusDays(DAYS_A_STEP);
            LocalDate from = week;
            List<Visit> visits = practice.visits().stream().filter(v -> !v.serviceDate().isBefore(from) && v.serviceDate().isBefore(end)).toList();
            sandbox.setToday(end);
            visits.forEach(visit -> see(visit, patientIds.get(visit.patient())));
            settle();
            progress.accept("demo: visits until " + end + ", " + visits.size() + " in this week");
        }
        settle();
        billPatients(patientIds);
        uploadAwkwardFiles();
    }

    private void setUpPractice() {
        api.put("/v1/practice", Map.of("name", "Saltmarsh Family Medicine", "npi", "1999999000", "taxId", "041234567", "taxonomyCode", "261QP2300X",
                "address", Map.of("line1", "12 Lighthouse Road", "city", "Saltmarsh", "state", "MA", "postalCode", "021380001"),
                "phone", "6175550100", "submitterId", "SALTMARSH")).orThrow();
        for (var provider : Catalog.PROVIDERS) {
            api.put("/v1/practice/providers/" + provider.npi(), Map.of("lastName", provider.lastName(), "firstName", provider.firstName(),
                    "taxonomyCode", provider.taxonomyCode())).orThrow();
        }
        for (var payer : Catalog.PAYERS) {
            api.put("/v1/practice/payers/" + payer.id(), Map.of("name", payer.name(), "filingIndicator", payer.filingIndicator(),
                    "timelyFilingDays", payer.timelyFilingDays(), "takesReplacements", payer.takesReplacements())).orThrow();
        }
        for (var service : Catalog.SERVICES) {
            api.put("/v1/practice/fees/" + service.code(), Map.of("description", service.words(), "chargeCents", service.chargeCents(),
                    "effectiveFrom", today.minusYears(1).withDayOfYear(1).toString())).orThrow();
        }
        progress.accept("demo: practice, providers, payers and fees are set");
    }

    /** Most by the API, the last ones by a file through a signed URL, as a clinic would. */
    private Map<Integer, String> register() {
        Map<Integer, String> ids = new LinkedHashMap<>();
        int byApi = practice.patients().size() - DemoPractice.PATIENTS_BY_FILE;
        for (int number = 0; number < byApi; number++) {
            ids.put(number, register(practice.patients().get(number)));
            if (number % 50 == 49) {
                progress.accept("demo: " + (number + 1) + " patients registered");
            }
        }
        String document = api.upload("new-patients.csv", "text/csv", PatientList.csv(practice.patients().subList(byApi, practice.patients().size())),
                "demo-registration-file");
        awaitFinal(document);
        for (int number = byApi; number < practice.patients().size(); number++) {
            ids.put(number, existing(practice.patients().get(number)).orElseThrow(() -> new IllegalStateException("the registration file left a patient out")));
        }
        progress.accept("demo: " + ids.size() + " patients registered, " + DemoPractice.PATIENTS_BY_FILE + " of them by a file");
        return ids;
    }

    private String register(PatientData data) {
        Optional<String> earlier = existing(data);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        String id = api.post("/v1/patients", data.patient(), data.externalId()).orThrow().path("id").asString();
        if (data.isInsured()) {
            api.post("/v1/patients/" + id + "/coverages", data.coverage(), data.externalId() + "-coverage").orThrow();
        }
        return id;
    }

    private Optional<String> existing(PatientData data) {
        JsonNode found = api.get("/v1/patients?lastName=" + data.patient().get("lastName") + "&birthDate=" + data.patient().get("birthDate")).orThrow();
        for (JsonNode patient : found.path("items")) {
            if (patient.path("externalId").asString("").equals(data.externalId())) {
                return Optional.of(patient.path("id").asString());
            }
        }
        return Optional.empty();
    }

    /** Visit, signature, and for the insured the claim. A claim that the checks hold stays for a person, as in life. */
    private void see(Visit visit, String patientId) {
        Map<String, Object> encounter = new LinkedHashMap<>();
        encounter.put("externalId", visit.externalId());
        encounter.put("patientId", patientId);
        encounter.put("renderingProviderNpi", visit.providerNpi());
        encounter.put("serviceDate", visit.serviceDate().toString());
        encounter.put("placeOfService", "11");
        encounter.put("diagnoses", visit.kind().diagnoses());
        encounter.put("procedures", procedures(visit));
        String encounterId = api.post("/v1/encounters", encounter, visit.externalId()).orThrow().path("id").asString();
        api.post("/v1/encounters/" + encounterId + "/sign", Map.of(), visit.externalId() + "-sign").orThrow();
        if (practice.patients().get(visit.patient()).isInsured()) {
            String claimId = api.post("/v1/claims", Map.of("encounterId", encounterId), visit.externalId() + "-claim").orThrow().path("id").asString();
            api.post("/v1/claims/" + claimId + "/submit", Map.of(), visit.externalId() + "-submit").orThrow();
        }
    }

    private static List<Map<String, Object>> procedures(Visit visit) {
        List<Integer> pointers = visit.kind().diagnoses().size() > 1 ? List.of(1, 2) : List.of(1);
        List<Map<String, Object>> procedures = new ArrayList<>();
        for (String code : visit.kind().services()) {
            procedures.add(Map.of("code", code, "units", code.equals("J1885") ? 2 : 1, "diagnosisPointers", pointers));
        }
        return procedures;
    }

    /** Every third patient who owes something pays a part; everybody who still owes gets a statement. */
    private void billPatients(Map<Integer, String> patientIds) {
        int statements = 0;
        for (var patient : patientIds.entrySet()) {
            long owedCents = owedCents(patient.getValue());
            if (owedCents > 0 && patient.getKey() % 3 == 0) {
                api.post("/v1/payments", Map.of("patientId", patient.getValue(), "amountCents", (owedCents + 1) / 2, "method", "card",
                        "receivedOn", today.toString(), "atVisit", patient.getKey() % 2 == 0), "demo-payment-" + patient.getKey()).orThrow();
            }
            if (api.post("/v1/statements", Map.of("patientId", patient.getValue()), "demo-statement-" + patient.getKey()).status() == 201) {
                statements++;
            }
        }
        progress.accept("demo: " + statements + " statements drawn");
    }

    private long owedCents(String patientId) {
        return api.get("/v1/patients/" + patientId + "/ledger").orThrow().path("balances").path("patientOwesCents").asLong();
    }

    /** What every practice gets now and then: a file cut short, and one that is no EDI at all. */
    private void uploadAwkwardFiles() {
        awaitFinal(api.upload("era-cut-short.835", "application/edi-x12", AwkwardFiles.truncatedRemittance(today), "demo-truncated"));
        awaitFinal(api.upload("notes.txt", "text/plain", Api.utf8("Please call the clearinghouse about the missing file.\n"), "demo-notes"));
    }

    private void awaitFinal(String documentId) {
        for (int i = 0; i < 240; i++) {
            String status = api.get("/v1/documents/" + documentId).orThrow().path("status").asString();
            if (status.equals("processed") || status.equals("needsReview") || status.equals("rejected")) {
                return;
            }
            sleep(250);
        }
        throw new IllegalStateException("a document was not finished within a minute");
    }

    private void settle() {
        sleep(SETTLE_MILLIS);
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
