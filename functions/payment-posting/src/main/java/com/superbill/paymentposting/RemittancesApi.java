package com.superbill.paymentposting;

import com.superbill.domain.id.DocumentId;
import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.remittance.ClaimPayment;
import com.superbill.domain.remittance.Remittance;
import com.superbill.domain.remittance.RemittanceStatus;
import com.superbill.paymentposting.ClaimPaymentSettlement.ManualMatch;
import com.superbill.platform.api.ApiFunction;
import com.superbill.platform.api.Request;
import com.superbill.platform.api.Response;
import com.superbill.platform.api.Role;
import com.superbill.platform.api.Routes;
import com.superbill.platform.files.FileStore;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code /v1/remittances}: what payers paid, what of it waits for a person, and that person's answer. */
public final class RemittancesApi extends ApiFunction {

    private final RecordTable table;
    private final FileStore files;
    private final Clock clock;
    private final ClaimPaymentSettlement settlement;

    public RemittancesApi() {
        this(RecordTable.fromEnv(), FileStore.fromEnv(), Clock.systemUTC());
    }

    RemittancesApi(RecordTable table, FileStore files, Clock clock) {
        super(table, clock);
        this.table = table;
        this.files = files;
        this.clock = clock;
        this.settlement = new ClaimPaymentSettlement(table, clock);
    }

    @Override
    protected Routes routes() {
        return new Routes()
                .get("/v1/remittances", Role.STAFF, this::list)
                .get("/v1/remittances/{id}", Role.STAFF, this::show)
                .get("/v1/remittances/{id}/file", Role.STAFF, this::link)
                .get("/v1/remittances/{id}/claim-payments", Role.STAFF, this::claimPayments)
                .post("/v1/remittances/{id}/claim-payments/{sequence}/match", Role.BILLING, this::match);
    }

    private Response list(Request request) {
        var keys = Keys.of(request.practice());
        Query query = request.query("documentId")
                .map(document -> Query.of(Query.Index.GSI2, keys.documentRemittance(new DocumentId(document), new RemittanceId("any")).pk()))
                .orElseGet(() -> Query.of(Query.Index.GSI1, keys.remittanceList(LocalDate.EPOCH, new RemittanceId("any")).pk()).newestFirst());
        var page = table.query(query.limit(request.limit()).after(request.cursor()), Remittance.class);
        return Response.ok(new RemittanceView.Page(page.values().stream().map(remittance -> view(request, remittance)).toList(), page.nextCursor()));
    }

    private Response show(Request request) {
        return find(request).map(remittance -> Response.ok(view(request, remittance.value())).etag(remittance.version()))
                .orElseGet(() -> Response.notFound("remittance"));
    }

    private Response link(Request request) {
        return find(request).map(remittance -> Response.ok(files.link(remittance.value().file(), clock.instant()))).orElseGet(() -> Response.notFound("remittance"));
    }

    private Response claimPayments(Request request) {
        return find(request).map(remittance -> {
            var query = new RemittanceRecords(table, request.practice()).claimPayments(remittance.value().id());
            var page = table.query(query.limit(request.limit()).after(request.cursor()), ClaimPayment.class);
            return Response.ok(new ClaimPaymentView.Page(page.values().stream().map(ClaimPaymentView::of).toList(), page.nextCursor()));
        }).orElseGet(() -> Response.notFound("remittance"));
    }

    private Response match(Request request) {
        MatchInput input = request.body(MatchInput.class);
        String sequence = request.path("sequence");
        if (!sequence.matches("[1-9]\\d{0,8}")) {
            return Response.notFound("claim payment");
        }
        var outcome = settlement.matchManually(request.practice(), new RemittanceId(request.path("id")), Integer.parseInt(sequence), input.claimId(),
                request.principal().subject());
        return switch (outcome) {
            case ManualMatch.Posted(var payment) -> Response.ok(ClaimPaymentView.of(payment));
            case ManualMatch.NoSuchPayment() -> Response.notFound("claim payment");
            case ManualMatch.NoSuchClaim() -> Response.notFound("claim");
            case ManualMatch.Refused(var code, var detail) -> Response.conflict(code, detail);
        };
    }

    private Optional<Stored<Remittance>> find(Request request) {
        return table.get(Keys.of(request.practice()).remittance(new RemittanceId(request.path("id"))), Remittance.class);
    }

    /** A processed remittance has nothing open, so what is posted is what was paid; only others cost the two reads more. */
    private RemittanceView view(Request request, Remittance remittance) {
        if (remittance.status() == RemittanceStatus.PROCESSED) {
            return RemittanceView.of(remittance, remittance.payment(), List.of());
        }
        var posted = Progress.of(table, Keys.of(request.practice()), remittance.id()).posted();
        return RemittanceView.of(remittance, posted, new RemittanceRecords(table, request.practice()).exceptions(remittance.id()));
    }
}
