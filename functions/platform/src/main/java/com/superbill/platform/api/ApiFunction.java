package com.superbill.platform.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.PracticeId;
import com.superbill.platform.Env;
import com.superbill.platform.Log;
import com.superbill.platform.json.InvalidJson;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.RecordTable;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.crac.Core;
import org.crac.Resource;

/**
 * The API side of a function: finds the route, checks the role, keeps POSTs idempotent and turns every outcome into an
 * answer. This is the one place where an exception becomes an HTTP status.
 */
public abstract class ApiFunction implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent>, Resource {

    /** What scripts of another origin may read of an answer; the gateway's own answers and its preflights name the same. */
    private static final String EXPOSED_HEADERS = "ETag,Location,Retry-After,X-Request-Id";

    private final RecordTable table;
    private final Optional<String> dashboardOrigin = Env.optional("DASHBOARD_ORIGIN");
    private final IdempotentRequests idempotentRequests;
    private final Routes routes;

    protected ApiFunction(RecordTable table, Clock clock) {
        this.table = table;
        this.idempotentRequests = new IdempotentRequests(table, clock);
        this.routes = routes();
        Core.getGlobalContext().register(this);
    }

    /** Called once, from the constructor; the actions may use what the subclass sets afterwards. */
    protected abstract Routes routes();

    @Override
    public final APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        var request = new Request(event);
        Response response = answer(request);
        Map<String, String> headers = new TreeMap<>(response.headers());
        headers.put("X-Request-Id", request.requestId());
        headers.put("Cache-Control", "no-store");
        dashboardOrigin.ifPresent(origin -> {
            headers.put("Access-Control-Allow-Origin", origin);
            headers.put("Access-Control-Expose-Headers", EXPOSED_HEADERS);
        });
        return new APIGatewayProxyResponseEvent().withStatusCode(response.status()).withHeaders(headers).withBody(response.body());
    }

    private Response answer(Request request) {
        try {
            Optional<Routes.Route> route = routes.find(request);
            if (route.isEmpty()) {
                return Response.notFound("resource");
            }
            if (!route.get().roles().contains(request.principal().role())) {
                return Response.problem(403, "roleNotAllowed", "Your role may not do this.");
            }
            if (request.namesNothing()) {
                return Response.notFound("resource");
            }
            if (!request.isJson()) {
                return Response.problem(415, "unsupportedMediaType", "Send application/json.");
            }
            return idempotentRequests.once(request, route.get().action());
        } catch (InvalidValue e) {
            return Response.problem(400, "invalidValue", "The field " + e.getMessage() + ".", Optional.of("/" + e.field()));
        } catch (InvalidJson e) {
            return Response.problem(400, "invalidRequest", "The request " + e.getMessage() + ".");
        } catch (RuntimeException e) {
            Log.error("request.failed", e).write();
            return Response.problem(500, "internalError", "Something failed on our side; nothing was lost. Try again, and name the request id if it persists.");
        }
    }

    /** Runs a read through the SDK before SnapStart takes its picture, so that the first caller does not pay for loading it. */
    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        table.get(Keys.of(new PracticeId("warm-up")).practice(), Pointer.class);
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        // nothing that the picture holds goes stale: clients open their connections per call
    }
}
