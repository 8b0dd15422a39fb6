package com.superbill.testkit;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.superbill.domain.id.PatientId;
import com.superbill.platform.api.ApiFunction;
import com.superbill.platform.api.Principal;
import com.superbill.platform.api.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Calls a function as API Gateway does, starting from {@code events/api-gateway-request.json}:
 * {@code ApiCalls.as(Role.BILLER).get("/v1/claims/{id}").path("id", "clm_1").send(function)}.
 */
public final class ApiCalls {

    private final Map<String, Object> authorizer = new HashMap<>();
    private final Map<String, String> pathParameters = new TreeMap<>();
    private final Map<String, String> queryParameters = new TreeMap<>();
    private final Map<String, String> headers = new TreeMap<>();
    private String method = "GET";
    private String resource = "/";
    private String body;

    private ApiCalls(Role role) {
        authorizer.put(Principal.PRACTICE, "demo");
        authorizer.put(Principal.ROLE, role.tokenName());
        authorizer.put(Principal.SUBJECT, "subject-" + role.tokenName());
    }

    /** A caller of practice {@code demo}. */
    public static ApiCalls as(Role role) {
        return new ApiCalls(role);
    }

    public static ApiCalls asPatient(PatientId patient) {
        var call = new ApiCalls(Role.PATIENT);
        call.authorizer.put(Principal.PATIENT, patient.value());
        return call;
    }

    public ApiCalls practice(String practice) {
        authorizer.put(Principal.PRACTICE, practice);
        return this;
    }

    /** @param route as the API's description writes it, with its parameters in braces */
    public ApiCalls get(String route) {
        return route("GET", route);
    }

    public ApiCalls post(String route, String json) {
        body = json;
        return route("POST", route);
    }

    public ApiCalls put(String route, String json) {
        body = json;
        return route("PUT", route);
    }

    public ApiCalls path(String name, Object value) {
        pathParameters.put(name, value.toString());
        return this;
    }

    public ApiCalls query(String name, String value) {
        queryParameters.put(name, value);
        return this;
    }

    public ApiCalls header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ApiAnswer send(ApiFunction function) {
        var answer = function.handleRequest(event(), null);
        return new ApiAnswer(answer.getStatusCode(), answer.getBody(), answer.getHeaders());
    }

    /** The request itself, for what calls a function in another way. */
    public APIGatewayProxyRequestEvent event() {
        var event = EventFiles.read("api-gateway-request.json", APIGatewayProxyRequestEvent.class);
        String path = resource;
        for (var parameter : pathParameters.entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
        }
        event.setHttpMethod(method);
        event.setResource(resource);
        event.setPath(path);
        event.setBody(body);
        event.setPathParameters(pathParameters.isEmpty() ? null : pathParameters);
        event.setQueryStringParameters(queryParameters.isEmpty() ? null : queryParameters);
        event.getHeaders().putAll(headers);
        event.getRequestContext().setHttpMethod(method);
        event.getRequestContext().setResourcePath(resource);
        event.getRequestContext().setAuthorizer(authorizer);
        return event;
    }

    private ApiCalls route(String newMethod, String route) {
        method = newMethod;
        resource = route;
        return this;
    }
}
