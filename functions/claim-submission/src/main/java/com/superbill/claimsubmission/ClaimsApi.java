package com.superbill.claimsubmission;

import com.superbill.claimsubmission.ClaimOutcome.Done;
import com.superbill.claimsubmission.ClaimOutcome.NotFound;
import com.superbill.claimsubmission.ClaimOutcome.Refused;
import com.superbill.codesets.PublicCodes;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.ClaimStep;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.scrub.ClaimRules;
import com.superbill.domain.scrub.ClaimScrubber;
import com.superbill.platform.api.ApiFunction;
import com.superbill.platform.api.Request;
import com.superbill.platform.api.Response;
import com.superbill.platform.api.Role;
import com.superbill.platform.api.Routes;
import com.superbill.platform.files.FileStore;
import com.superbill.platform.store.BlindIndex;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** {@code /v1/claims}. */
public final class ClaimsApi extends ApiFunction {

    private final RecordTable table;
    private final FileStore files;
    private final ClaimRecords records;
    private final ClaimLists lists;
    private final ClaimCreation creation;
    private final ClaimSending sending;
    private final Clock clock;

    public ClaimsApi() {
        this(RecordTable.fromEnv(), FileStore.fromEnv(), BlindIndex.fromEnv(), new ClaimScrubber(ClaimRules.all(new PublicCodes())), Clock.systemUTC());
    }

    ClaimsApi(RecordTable table, FileStore files, BlindIndex blindIndex, ClaimScrubber scrubber, Clock clock) {
        super(table, clock);
        this.table = table;
        this.files = files;
        this.records = new ClaimRecords(table);
        this.lists = new ClaimLists(table, records);
        this.creation = new ClaimCreation(table, blindIndex, clock);
        this.sending = new ClaimSending(table, creation, scrubber, clock);
        this.clock = clock;
    }

    @Override
    protected Routes routes() {
        return new Routes()
                .post("/v1/claims", Role.BILLING, this::create)
                .get("/v1/claims", Role.STAFF, this::list)
                .get("/v1/claims/{id}", Role.STAFF, request -> onClaim(request, claim -> Response.ok(view(request, claim)).etag(claim.version())))
                .post("/v1/claims/{id}/validate", Role.BILLING, request -> onClaim(request, claim ->
                        Response.ok(ClaimCheckView.of(sending.check(request.practice(), claim.value())))))
                .post("/v1/claims/{id}/submit", Role.BILLING, request -> onClaim(request, claim ->
                        answer(request, sending.submit(request.practice(), claim, by(request)), Response::accepted)))
                .post("/v1/claims/{id}/replace", Role.BILLING, request -> onClaim(request, claim -> replace(request, claim)))
                .post("/v1/claims/{id}/void", Role.BILLING, request -> onClaim(request, claim ->
                        answer(request, sending.takeBack(request.practice(), claim, by(request)), (view, _) -> Response.ok(view))))
                .get("/v1/claims/{id}/steps", Role.STAFF, request -> onClaim(request, claim -> Response.ok(lists.steps(request, claim.value()))))
                .get("/v1/claims/{id}/steps/{stepId}/file", Role.STAFF, request -> onClaim(request, claim -> stepFile(request, claim.value())));
    }

    private Response create(Request request) {
        ClaimInput input = request.body(ClaimInput.class);
        return answer(request, creation.original(request.practice(), input.encounterId(), input.coverageId(), by(request)), Response::created);
    }

    private Response list(Request request) {
        return Response.ok(lists.claims(request));
    }

    private Response replace(Request request, Stored<Claim> before) {
        ReplacementInput input = request.body(ReplacementInput.class);
        return answer(request, creation.replacement(request.practice(), before.value(), input.encounterId(), by(request)), Response::created);
    }

    private Response stepFile(Request request, Claim claim) {
        return ClaimStepView.key(request.practice(), claim.id(), request.path("stepId")).flatMap(key -> table.get(key, ClaimStep.class))
                .flatMap(step -> step.value().file()).map(file -> Response.ok(files.link(file, clock.instant()))).orElseGet(() -> Response.notFound("file"));
    }

    private Response onClaim(Request request, Function<Stored<Claim>, Response> action) {
        return records.claim(request.practice(), new ClaimId(request.path("id"))).map(action).orElseGet(() -> Response.notFound("claim"));
    }

    private Response answer(Request request, ClaimOutcome outcome, BiFunction<Object, String, Response> done) {
        return switch (outcome) {
            case Done(var claim) -> done.apply(view(request, claim), "/v1/claims/" + claim.value().id()).etag(claim.version());
            case NotFound(var what) -> Response.notFound(what);
            case Refused(var code, var detail) -> Response.conflict(code, detail);
        };
    }

    private ClaimView view(Request request, Stored<Claim> claim) {
        return ClaimView.of(claim.value(), table.counters(Keys.of(request.practice()).encounterBalance(claim.value().patientId(), claim.value().encounterId())));
    }

    private static String by(Request request) {
        return request.principal().role().tokenName();
    }
}
