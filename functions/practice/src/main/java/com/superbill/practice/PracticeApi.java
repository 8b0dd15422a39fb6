package com.superbill.practice;

import com.superbill.domain.practice.ContractRate;
import com.superbill.domain.practice.Fee;
import com.superbill.domain.practice.Payer;
import com.superbill.domain.practice.Practice;
import com.superbill.domain.practice.Provider;
import com.superbill.platform.api.ApiFunction;
import com.superbill.platform.api.Request;
import com.superbill.platform.api.Response;
import com.superbill.platform.api.Role;
import com.superbill.platform.api.Routes;
import com.superbill.platform.store.Page;
import com.superbill.platform.store.RecordTable;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** The practice's profile, providers, payers, their contract rates and fee schedule. All staff read them; an administrator sets them. */
public final class PracticeApi extends ApiFunction {

    private static final Set<Role> ADMIN = Set.of(Role.ADMIN);

    private final PracticeRecords records;

    public PracticeApi() {
        this(RecordTable.fromEnv(), Clock.systemUTC());
    }

    PracticeApi(RecordTable table, Clock clock) {
        super(table, clock);
        this.records = new PracticeRecords(table);
    }

    @Override
    protected Routes routes() {
        return new Routes()
                .get("/v1/practice", Role.STAFF, this::practice)
                .put("/v1/practice", ADMIN, this::putPractice)
                .get("/v1/practice/providers", Role.STAFF, request -> Response.ok(new ProviderList(records.providers(request.practice()))))
                .put("/v1/practice/providers/{npi}", ADMIN, this::putProvider)
                .get("/v1/practice/payers", Role.STAFF, request -> Response.ok(new PayerList(records.payers(request.practice()))))
                .put("/v1/practice/payers/{payerId}", ADMIN, this::putPayer)
                .get("/v1/practice/payers/{payerId}/rates", Role.STAFF, this::rates)
                .put("/v1/practice/payers/{payerId}/rates/{procedureCode}", ADMIN, this::putRate)
                .get("/v1/practice/fees", Role.STAFF, this::fees)
                .put("/v1/practice/fees/{procedureCode}", ADMIN, this::putFee);
    }

    private Response practice(Request request) {
        return records.practice(request.practice()).map(stored -> Response.ok(stored.value()).etag(stored.version()))
                .orElseGet(() -> Response.notFound("practice profile"));
    }

    private Response putPractice(Request request) {
        Practice practice = request.body(PracticeInput.class).toPractice(request.practice());
        Optional<Long> version = records.put(practice, request.ifMatch());
        return version.map(saved -> Response.ok(practice).etag(saved)).orElseGet(Response::changedMeanwhile);
    }

    private Response putProvider(Request request) {
        Provider provider = request.body(ProviderInput.class).toProvider(request.path("npi"));
        records.put(request.practice(), provider);
        return Response.ok(provider);
    }

    private Response putPayer(Request request) {
        Payer payer = request.body(PayerInput.class).toPayer(request.path("payerId"));
        records.put(request.practice(), payer);
        return Response.ok(payer);
    }

    private Response rates(Request request) {
        if (!records.hasPayer(request.practice(), request.path("payerId"))) {
            return Response.notFound("payer");
        }
        Page<ContractRate> page = records.rates(request.practice(), request.path("payerId"), request.limit(), request.cursor());
        return Response.ok(new ContractRateList(page.values().stream().map(ContractRateView::of).toList(), page.nextCursor()));
    }

    private Response putRate(Request request) {
        if (!records.hasPayer(request.practice(), request.path("payerId"))) {
            return Response.notFound("payer");
        }
        ContractRate rate = request.body(ContractRateInput.class).toRate(request.path("payerId"), request.path("procedureCode"));
        records.put(request.practice(), rate);
        return Response.ok(ContractRateView.of(rate));
    }

    private Response fees(Request request) {
        Page<Fee> page = records.fees(request.practice(), request.limit(), request.cursor());
        return Response.ok(new FeeList(page.values().stream().map(FeeView::of).toList(), page.nextCursor()));
    }

    private Response putFee(Request request) {
        Fee fee = request.body(FeeInput.class).toFee(request.path("procedureCode"));
        records.put(request.practice(), fee);
        return Response.ok(FeeView.of(fee));
    }
}
