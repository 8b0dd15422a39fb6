package com.superbill.eligibility;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.EligibilityCheckId;
import com.superbill.domain.id.PatientId;
import com.superbill.platform.NewIds;
import com.superbill.platform.api.ApiFunction;
import com.superbill.platform.api.Request;
import com.superbill.platform.api.Response;
import com.superbill.platform.api.Role;
import com.superbill.platform.api.Routes;
import com.superbill.platform.files.FileStore;
import com.superbill.platform.store.Page;
import com.superbill.platform.store.RecordTable;
import java.time.Clock;
import java.util.Optional;

/** Checks of eligibility: asked for here, answered by the payer through {@link EligibilityConsumer}. */
public final class EligibilityApi extends ApiFunction {

    private final EligibilityChecks checks;
    private final FileStore files;

    public EligibilityApi() {
        this(RecordTable.fromEnv(), FileStore.fromEnv(), Clock.systemUTC());
    }

    EligibilityApi(RecordTable table, FileStore files, Clock clock) {
        super(table, clock);
        this.checks = new EligibilityChecks(table, clock);
        this.files = files;
    }

    @Override
    protected Routes routes() {
        return new Routes()
                .post("/v1/eligibility-checks", Role.STAFF, this::create)
                .get("/v1/eligibility-checks", Role.STAFF, this::list)
                .get("/v1/eligibility-checks/{id}", Role.STAFF, this::check);
    }

    private Response create(Request request) {
        var input = request.body(EligibilityCheckInput.class);
        var id = new EligibilityCheckId(NewIds.next(EligibilityCheckId.PREFIX));
        return checks.request(request.practice(), id, input.patientId(), input.coverageId(), input.serviceDate())
                .map(check -> Response.accepted(EligibilityCheckView.of(check, Optional.empty()), "/v1/eligibility-checks/" + id))
                .orElseGet(() -> Response.problem(422, "unknownCoverage", "The patient has no such coverage.", Optional.of("/coverageId")));
    }

    private Response list(Request request) {
        var patient = new PatientId(request.query("patientId").orElseThrow(() -> new InvalidValue("patientId", "is required")));
        Page<EligibilityCheck> page = checks.ofPatient(request.practice(), patient, request.limit(), request.cursor());
        return Response.ok(new EligibilityCheckList(page.values().stream().map(check -> EligibilityCheckView.of(check, Optional.empty())).toList(),
                page.nextCursor()));
    }

    private Response check(Request request) {
        return checks.find(request.practice(), new EligibilityCheckId(request.path("id")))
                .map(check -> Response.ok(EligibilityCheckView.of(check.value(), check.value().file().map(files::downloadUrl))))
                .orElseGet(() -> Response.notFound("eligibility check"));
    }
}
