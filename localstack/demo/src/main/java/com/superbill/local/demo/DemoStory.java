package com.superbill.local.demo;

import com.superbill.local.demo.DemoPractice.PatientData;
import com.superbill.local.demo.DemoPractice.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The demo practice's first day with Superbill, in minutes: it sets itself up, registers its patients, and bills its visits of the
 * last days and those of the months before that were still unbilled. The payers' clock walks from then to today, so that they
 * answer and pay as they do in months; the practice's own time is the real one, and nothing is dated back. Then patients pay and
 * get statements.
 *
 * <p>About 2,000 API calls by {@link Desks}. An interrupted load goes on: what is {@link OnRecord} is not done again.
 */
final class DemoStory {

    /** The payers' days on which unbilled visits of before reach them, in days before today: each is a batch, an answer and a payment later. */
    private static final List<Integer> PAYERS_DAYS_BACK = List.of(90, 60, 45, 30, 22, 15);
    private static final int PAUSE_MILLIS = 250;
    /** So long a file takes between the practice and the payers, who look every 300 ms. */
    private static final int SETTLE_MILLIS = 1_500;
    private static final int WAIT_MAX_MILLIS = 600_000;

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
        setUpPractice();
        List<String> patientIds = register();
        billVisits(patientIds);
        awaitPayments();
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

    /**
     * Some by the API, as a front desk does; the others by a file through a signed URL, as a clinic does that moves to Superbill.
     *
     * @return ids in the order of the patients' numbers
     */
    private List<String> register() {
        OnRecord before = OnRecord.read(api);
        int byApi = practice.patients().size() - DemoPractice.PATIENTS_BY_FILE;
        Desks.share(practice.patients().subList(0, byApi), data -> register(data, before));
        List<PatientData> byFile = practice.patients().subList(byApi, practice.patients().size());
        if (byFile.stream().anyMatch(data -> before.patient(data.externalId()).isEmpty())) {
            awaitFinal(api.upload("new-patients.csv", "text/csv", PatientList.csv(byFile), "demo-registration-file"));
        }
        Map<String, String> ids = OnRecord.patients(api);
        progress.accept("demo: " + ids.size() + " patients registered, " + DemoPractice.PATIENTS_BY_FILE + " of them by a file");
        return practice.patients().stream().map(data -> Optional.ofNullable(ids.get(data.externalId()))
                .orElseThrow(() -> new IllegalStateException("the registration file left a patient out"))).toList();
    }

    private void register(PatientData data, OnRecord before) {
        Optional<String> known = before.patient(data.externalId());
        String id = known.orElseGet(() -> idOf(api.post("/v1/patients", data.patient(), data.externalId())));
        boolean covered = known.isPresent() && !api.get("/v1/patients/" + id + "/coverages").orThrow().path("items").isEmpty();
        if (data.isInsured() && !covered) {
            api.post("/v1/patients/" + id + "/coverages", data.coverage(), data.externalId() + "-coverage").orThrow();
        }
    }

    /**
     * The oldest visits first, while the payers' clock walks to today. What the payers make of a day's claims goes on while the next
     * day's visits are charged. A claim that the checks hold stays for a person, as in life.
     */
    private void billVisits(List<String> patientIds) {
        OnRecord before = OnRecord.read(api);
        LocalDate from = LocalDate.MIN;
        int billed = 0;
        for (LocalDate payersDay : payersDays()) {
            LocalDate start = from;
            List<Visit> visits = practice.visits().stream().filter(visit -> !visit.serviceDate().isBefore(start) && visit.serviceDate().isBefore(payersDay)).toList();
            Queue<String> drafts = new ConcurrentLinkedQueue<>();
            Desks.share(visits, visit -> charge(visit, patientIds.get(visit.patient()), before).ifPresent(drafts::add));
            if (!drafts.isEmpty()) {
                awaitClaimsSent();
                sandbox.setToday(payersDay);
                Desks.share(drafts, claim -> make(api.post("/v1/claims/" + claim + "/submit", Map.of(), claim + "-submit"), "notSubmittable"));
            }
            from = payersDay;
            billed += visits.size();
            progress.accept("demo: %d of %d visits billed, the payers' day is %s".formatted(billed, practice.visits().size(), payersDay));
        }
        awaitClaimsSent();
        sandbox.setToday(today);
    }

    /**
     * Records and signs a visit, which posts its charges; an insured's becomes a claim.
     *
     * @return the claim, where it is still to be submitted
     */
    private Optional<String> charge(Visit visit, String patientId, OnRecord before) {
        Optional<OnRecord.Visit> known = before.visit(visit.externalId());
        String encounterId = known.map(OnRecord.Visit::id).orElseGet(() -> idOf(api.post("/v1/encounters", encounter(visit, patientId), visit.externalId())));
        if (known.filter(OnRecord.Visit::signed).isEmpty()) {
            make(api.post("/v1/encounters/" + encounterId + "/sign", Map.of(), visit.externalId() + "-sign"), "alreadySigned");
        }
        if (!practice.patients().get(visit.patient()).isInsured()) {
            return Optional.empty();
        }
        Optional<OnRecord.Claim> claim = known.flatMap(before::claimOf);
        return claim.isPresent() ? claim.filter(OnRecord.Claim::draft).map(OnRecord.Claim::id)
                : Optional.of(idOf(api.post("/v1/claims", Map.of("encounterId", encounterId), visit.externalId() + "-claim")));
    }

    /** The last ones: the last working day, so that the payers have taken the claims of the days before it by today, and today. */
    private List<LocalDate> payersDays() {
        return Stream.concat(PAYERS_DAYS_BACK.stream().map(today::minusDays), Stream.of(DemoPractice.workday(today.minusDays(1)), today)).toList();
    }

    /** @param madeAlready code of the refusal that says that it was made before, by a call whose answer was lost */
    private static void make(Api.Answer answer, String madeAlready) {
        if (!answer.isRefusedFor(madeAlready)) {
            answer.orThrow();
        }
    }

    private static String idOf(Api.Answer answer) {
        return answer.orThrow().path("id").asString();
    }

    private static Map<String, Object> encounter(Visit visit, String patientId) {
        return Map.of("externalId", visit.externalId(), "patientId", patientId, "renderingProviderNpi", visit.providerNpi(), "serviceDate",
                visit.serviceDate().toString(), "placeOfService", "11", "diagnoses", visit.kind().diagnoses(), "procedures", procedures(visit));
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
    private void billPatients(List<String> patientIds) {
        Desks.share(IntStream.range(0, patientIds.size()).boxed().toList(), number -> billPatient(number, patientIds.get(number)));
        progress.accept("demo: patients' payments are recorded, statements drawn");
    }

    private void billPatient(int number, String patientId) {
        JsonNode ledger = api.get("/v1/patients/" + patientId + "/ledger").orThrow();
        long owedCents = ledger.path("balances").path("patientOwesCents").asLong();
        if (owedCents <= 0) {
            return;
        }
        boolean paid = ledger.path("entries").valueStream().anyMatch(entry -> entry.path("kind").asString("").equals("patientPayment"));
        if (number % 3 == 0 && !paid) {
            api.post("/v1/payments", Map.of("patientId", patientId, "amountCents", (owedCents + 1) / 2, "method", "card", "receivedOn", today.toString(),
                    "atVisit", number % 2 == 0), "demo-payment-" + number).orThrow();
        }
        if (api.get("/v1/statements?patientId=" + patientId).orThrow().path("items").isEmpty()) {
            api.post("/v1/statements", Map.of("patientId", patientId), "demo-statement-" + number).orThrow();
        }
    }

    /** What every practice gets now and then: a file cut short, and one that is no EDI at all. */
    private void uploadAwkwardFiles() {
        awaitFinal(api.upload("era-cut-short.835", "application/edi-x12", AwkwardFiles.truncatedRemittance(today), "demo-truncated"));
        awaitFinal(api.upload("notes.txt", "text/plain", Api.utf8("Please call the clearinghouse about the missing file.\n"), "demo-notes"));
    }

    private void awaitFinal(String documentId) {
        await(() -> {
            JsonNode document = api.get("/v1/documents/" + documentId).orThrow();
            return !document.path("status").asString().equals("awaitingUpload") && !isUnderWay(document);
        });
    }

    private void awaitClaimsSent() {
        awaitNone("/v1/claims?status=queued&limit=1", claim -> true);
    }

    /** Until everything that the payers have sent is posted. */
    private void awaitPayments() {
        sleep(SETTLE_MILLIS);
        awaitNone("/v1/documents?limit=200", DemoStory::isUnderWay);
        awaitNone("/v1/remittances?limit=200", DemoStory::isUnderWay);
    }

    private static boolean isUnderWay(JsonNode record) {
        return switch (record.path("status").asString("")) {
            case "received", "processing" -> true;
            default -> false;
        };
    }

    /** Until none of the newest of a list is so; what comes a moment later is waited for too. */
    private void awaitNone(String path, Predicate<JsonNode> so) {
        await(() -> api.get(path).orThrow().path("items").valueStream().noneMatch(so));
        sleep(SETTLE_MILLIS);
    }

    private static void await(BooleanSupplier holds) {
        for (int waited = 0; !holds.getAsBoolean(); waited += PAUSE_MILLIS) {
            if (waited > WAIT_MAX_MILLIS) {
                throw new IllegalStateException("what was sent is not worked off within ten minutes");
            }
            sleep(PAUSE_MILLIS);
        }
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
