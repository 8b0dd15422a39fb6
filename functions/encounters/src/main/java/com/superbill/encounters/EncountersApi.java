package com.superbill.encounters;

import com.superbill.codesets.PublicCodes;
import com.superbill.domain.InvalidValue;
import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Visits, their charges and the codes they are written in. */
public final class EncountersApi extends ApiFunction {

    private static final Set<Role> SIGNERS = Set.of(Role.PROVIDER, Role.ADMIN);

    private final Encounters encounters;

    public EncountersApi() {
        this(RecordTable.fromEnv(), BlindIndex.fromEnv(), Clock.systemUTC());
    }

    EncountersApi(RecordTable table, BlindIndex index, Clock clock) {
        super(table, clock);
        this.encounters = new Encounters(table, new EncounterChecks(table, new PublicCodes(), clock), index, clock);
    }

    @Override
    protected Routes routes() {
        return new Routes()
                .post("/v1/encounters", Role.STAFF, this::create)
                .get("/v1/encounters", Role.STAFF, this::list)
                .get("/v1/encounters/{id}", Role.STAFF, this::encounter)
                .put("/v1/encounters/{id}", Role.STAFF, this::change)
                .post("/v1/encounters/{id}/sign", SIGNERS, request -> answer(encounters.sign(request.practice(), id(request)), EncountersApi::ok))
                .get("/v1/charges", Role.STAFF, this::charges)
                .get("/v1/codes/{system}", Role.STAFF, this::codes);
    }

    private Response create(Request request) {
        Encounter encounter = request.body(EncounterInput.class).toEncounter(new EncounterId(NewIds.next(EncounterId.PREFIX)));
        return answer(encounters.record(request.practice(), encounter),
                done -> Response.created(EncounterView.of(done.value()), "/v1/encounters/" + encounter.id()).etag(done.version()));
    }

    private Response change(Request request) {
        Encounter encounter = request.body(EncounterInput.class).toEncounter(id(request));
        return answer(encounters.change(request.practice(), encounter, request.ifMatch()), EncountersApi::ok);
    }

    private Response encounter(Request request) {
        return encounters.find(request.practice(), id(request)).map(EncountersApi::ok).orElseGet(() -> Response.notFound("encounter"));
    }

    private Response list(Request request) {
        Page<Encounter> page = encounters.list(request.practice(), request.query("patientId").map(PatientId::new), request.limit(), request.cursor());
        return Response.ok(new EncounterList(page.values().stream().map(EncounterView::of).toList(), page.nextCursor()));
    }

    private Response charges(Request request) {
        var id = new EncounterId(required(request, "encounterId"));
        if (encounters.find(request.practice(), id).isEmpty()) {
            return Response.notFound("encounter");
        }
        return Response.ok(new ChargeList(encounters.charges(request.practice(), id).stream().map(ChargeView::of).toList()));
    }

    private Response codes(Request request) {
        String text = required(request, "query");
        InvalidValue.require(text.strip().length() >= 2, "query", "must have two or more characters");
        return CodeSearch.search(request.path("system"), text, request.query("on").map(EncountersApi::date), request.limit())
                .map(Response::ok).orElseGet(() -> Response.notFound("code system"));
    }

    private static Response ok(Stored<Encounter> stored) {
        return Response.ok(EncounterView.of(stored.value())).etag(stored.version());
    }

    private static Response answer(Saved saved, Function<Stored<Encounter>, Response> done) {
        return switch (saved) {
            case Saved.Done(var stored) -> done.apply(stored);
            case Saved.Missing() -> Response.notFound("encounter");
            case Saved.ChangedMeanwhile() -> Response.changedMeanwhile();
            case Saved.ExternalIdInUse(var first) -> Response.problem(409, "externalIdInUse", "The encounter " + first + " has this externalId.",
                    Optional.of("/externalId"));
            case Saved.AlreadySigned() -> Response.conflict("alreadySigned", "The visit is signed and no longer changes.");
            case Saved.Refused(var code, var detail, var pointer) -> Response.problem(422, code, detail, Optional.of(pointer));
            case Saved.WithoutFee(var codes) -> Response.problem(422, "feeMissing", "The fee schedule has no price on the service date for "
                    + String.join(", ", codes) + "; set one under /v1/practice/fees and sign again.");
        };
    }

    private static EncounterId id(Request request) {
        return new EncounterId(request.path("id"));
    }

    private static String required(Request request, String parameter) {
        return request.query(parameter).orElseThrow(() -> new InvalidValue(parameter, "is required"));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidValue("on", "must be a date as 2026-11-16");
        }
    }
}
