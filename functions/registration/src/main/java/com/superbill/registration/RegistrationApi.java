package com.superbill.registration;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.patient.Coverage;
import com.superbill.domain.patient.Patient;
import com.superbill.platform.NewIds;
import com.superbill.platform.api.ApiFunction;
import com.superbill.platform.api.Request;
import com.superbill.platform.api.Response;
import com.superbill.platform.api.Role;
import com.superbill.platform.api.Routes;
import com.superbill.platform.store.BlindIndex;
import com.superbill.platform.store.Page;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/** Patients and their coverages. Staff register and search; a patient sees its own record and no other. */
public final class RegistrationApi extends ApiFunction {

    private final Patients patients;
    private final Coverages coverages;
    private final SearchTerms terms;
    private final Clock clock;

    public RegistrationApi() {
        this(RecordTable.fromEnv(), BlindIndex.fromEnv(), Clock.systemUTC());
    }

    RegistrationApi(RecordTable table, BlindIndex index, Clock clock) {
        super(table, clock);
        this.terms = new SearchTerms(index);
        this.patients = new Patients(table, terms, clock);
        this.coverages = new Coverages(table, clock);
        this.clock = clock;
    }

    @Override
    protected Routes routes() {
        return new Routes()
                .post("/v1/patients", Role.STAFF, this::create)
                .get("/v1/patients", Role.STAFF, this::search)
                .get("/v1/patients/{id}", Role.EVERYBODY, this::patient)
                .put("/v1/patients/{id}", Role.STAFF, this::change)
                .post("/v1/patients/{id}/coverages", Role.STAFF, this::addCoverage)
                .get("/v1/patients/{id}/coverages", Role.EVERYBODY, this::listCoverages)
                .put("/v1/patients/{id}/coverages/{coverageId}", Role.STAFF, this::changeCoverage);
    }

    private Response create(Request request) {
        Patient patient = request.body(PatientInput.class).toPatient(new PatientId(NewIds.next(PatientId.PREFIX))).bornBy(today());
        return answer(patients.register(request.practice(), patient),
                done -> Response.created(view(request, done.value()), "/v1/patients/" + patient.id()).etag(done.version()));
    }

    private Response change(Request request) {
        Patient patient = request.body(PatientInput.class).toPatient(new PatientId(request.path("id"))).bornBy(today());
        return answer(patients.change(request.practice(), patient, request.ifMatch()),
                done -> Response.ok(view(request, done.value())).etag(done.version()));
    }

    private Response patient(Request request) {
        return visible(request).map(stored -> Response.ok(view(request, stored.value())).etag(stored.version())).orElseGet(() -> Response.notFound("patient"));
    }

    private Response search(Request request) {
        var search = new PatientSearch(request.query("lastName"), request.query("firstName"), request.query("birthDate").map(RegistrationApi::date));
        if (search.isEmpty()) {
            return Response.ok(list(patients.list(request.practice(), request.limit(), request.cursor())));
        }
        return terms.of(search).map(term -> Response.ok(list(patients.search(request.practice(), term, search, request.limit(), request.cursor()))))
                .orElseGet(() -> Response.problem(400, "searchTooWide", "Search by two or more letters of the last name or by the birth date."));
    }

    private Response addCoverage(Request request) {
        Coverage coverage = request.body(CoverageInput.class).toCoverage(new CoverageId(NewIds.next(CoverageId.PREFIX)), new PatientId(request.path("id")))
                .subscriberBornBy(today());
        return answer(coverages.add(request.practice(), coverage), done -> Response.created(done.value(),
                "/v1/patients/" + coverage.patientId() + "/coverages/" + coverage.id()).etag(done.version()));
    }

    private Response changeCoverage(Request request) {
        Coverage coverage = request.body(CoverageInput.class).toCoverage(new CoverageId(request.path("coverageId")), new PatientId(request.path("id")))
                .subscriberBornBy(today());
        return answer(coverages.change(request.practice(), coverage, request.ifMatch()), done -> Response.ok(done.value()).etag(done.version()));
    }

    private Response listCoverages(Request request) {
        return visible(request).map(patient -> Response.ok(new CoverageList(coverages.list(request.practice(), patient.value().id()))))
                .orElseGet(() -> Response.notFound("patient"));
    }

    /** The patient of the path, unless the caller is a patient and it is another one. */
    private Optional<Stored<Patient>> visible(Request request) {
        var id = new PatientId(request.path("id"));
        boolean own = request.principal().role() != Role.PATIENT || request.principal().patient().filter(id::equals).isPresent();
        return own ? patients.find(request.practice(), id) : Optional.empty();
    }

    private PatientView view(Request request, Patient patient) {
        return PatientView.of(patient, patients.possibleDuplicates(request.practice(), patient));
    }

    private static PatientList list(Page<Patient> page) {
        return new PatientList(page.values().stream().map(PatientView::inList).toList(), page.nextCursor());
    }

    private static <T> Response answer(Saved<T> saved, Function<Stored<T>, Response> done) {
        return switch (saved) {
            case Saved.Done<T>(var stored) -> done.apply(stored);
            case Saved.Missing<T>() -> Response.notFound("patient or coverage");
            case Saved.ChangedMeanwhile<T>() -> Response.changedMeanwhile();
            case Saved.ExternalIdInUse<T>(var first) -> Response.problem(409, "externalIdInUse", "The patient " + first + " has this externalId.",
                    Optional.of("/externalId"));
            case Saved.UnknownPayer<T>() -> Response.problem(422, "unknownPayer", "The practice has no payer of this id; add it under /v1/practice/payers first.",
                    Optional.of("/payerId"));
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidValue("birthDate", "must be a date as 1980-04-12");
        }
    }
}
