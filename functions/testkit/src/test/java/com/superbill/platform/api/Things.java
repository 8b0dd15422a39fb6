package com.superbill.platform.api;

import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.RecordTable;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;

/** An API function of two routes whose action the test decides. */
final class Things extends ApiFunction {

    static final String ROUTE = "/v1/things/{id}";

    private Function<Request, Response> action = request -> Response.ok(new Pointer(request.path("id")));
    private int calls;

    Things(RecordTable table, Clock clock) {
        super(table, clock);
    }

    @Override
    protected Routes routes() {
        return new Routes().get(ROUTE, Role.EVERYBODY, this::act).post(ROUTE, Set.of(Role.BILLER, Role.ADMIN), this::act);
    }

    void does(Function<Request, Response> what) {
        action = what;
    }

    int calls() {
        return calls;
    }

    private Response act(Request request) {
        calls++;
        return action.apply(request);
    }
}
