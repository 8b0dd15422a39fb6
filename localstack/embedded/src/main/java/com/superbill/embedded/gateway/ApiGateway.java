package com.superbill.embedded.gateway;

import com.superbill.embedded.lambda.Functions;
import com.superbill.embedded.lambda.LocalFunction;
import com.superbill.embedded.lambda.Outcome;
import com.superbill.embedded.template.Account;
import com.superbill.embedded.template.Deployment;
import com.superbill.embedded.template.Json;
import com.superbill.embedded.template.Resource;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A REST API of API Gateway, by the OpenAPI document in its {@code Body}: throttling, authorizer, request validation, then the
 * function of the operation, or a mock answer (preflights).
 */
public final class ApiGateway implements HttpHandler {

    private static final int REQUEST_BYTES_MAX = 10 * 1024 * 1024;
    private static final int LAMBDA_RESPONSE_BYTES_MAX = 6 * 1024 * 1024;
    private static final Duration INTEGRATION_TIMEOUT = Duration.ofSeconds(29);

    /** What an account has when the stage says nothing. */
    private static final double DEFAULT_RATE_PER_SECOND = 10_000;
    private static final double DEFAULT_BURST = 5_000;

    private static final String INTEGRATION = "x-amazon-apigateway-integration";

    private final String apiId;
    private final String stage;
    private final JsonNode body;
    private final Routes routes;
    private final RequestValidator validator;
    private final GatewayResponses responses;
    private final Map<String, Authorizer> authorizers;
    private final Throttle throttle;
    private final Set<String> binaryTypes;
    private final Functions functions;
    private final Clock clock;
    private final ExecutorService integrations = Executors.newVirtualThreadPerTaskExecutor();

    private ApiGateway(Resource api, Resource stage, Functions functions, Clock clock) {
        this.apiId = api.logicalId();
        this.stage = stage.required("/StageName");
        this.body = api.properties().path("Body");
        if (!body.isObject()) {
            throw new IllegalArgumentException(api.logicalId() + " has no inline Body: the embedded cloud serves APIs that are described by OpenAPI");
        }
        this.functions = functions;
        this.clock = clock;
        this.routes = new Routes(body);
        this.validator = new RequestValidator(body);
        this.responses = new GatewayResponses(body);
        this.authorizers = body.at("/components/securitySchemes").properties().stream()
                .filter(scheme -> scheme.getValue().has("x-amazon-apigateway-authorizer"))
                .collect(Collectors.toMap(Map.Entry::getKey, scheme -> new Authorizer(scheme.getValue(),
                        function(scheme.getValue().at("/x-amazon-apigateway-authorizer/authorizerUri").asString()), clock)));
        JsonNode settings = stage.properties().at("/MethodSettings/0");
        this.throttle = new Throttle(settings.path("ThrottlingRateLimit").asDouble(DEFAULT_RATE_PER_SECOND),
                settings.path("ThrottlingBurstLimit").asDouble(DEFAULT_BURST), System::nanoTime);
        this.binaryTypes = body.path("x-amazon-apigateway-binary-media-types").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    /** The one API of the template, on its one stage. */
    public static ApiGateway of(Deployment deployment, Functions functions, Clock clock) {
        return new ApiGateway(only(deployment, "AWS::ApiGateway::RestApi"), only(deployment, "AWS::ApiGateway::Stage"), functions, clock);
    }

    private static Resource only(Deployment deployment, String type) {
        List<Resource> found = deployment.all(type);
        if (found.size() != 1) {
            throw new IllegalArgumentException("the embedded cloud serves one " + type + ", the template has " + found.size());
        }
        return found.getFirst();
    }

    /** The first path segments that belong to the API, for instance {@code /v1}. */
    public Set<String> paths() {
        return routes.firstSegments();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String requestId = UUID.randomUUID().toString();
        Answer answer;
        try {
            answer = answer(Request.read(exchange, REQUEST_BYTES_MAX), requestId);
        } catch (Refusal refusal) {
            answer = responses.answer(refusal, requestId);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        answer.send(exchange);
    }

    private Answer answer(Request request, String requestId) throws Refusal, InterruptedException {
        if (request.tooLarge()) {
            throw new Refusal(Refusal.Type.REQUEST_TOO_LARGE);
        }
        Routes.Found route = routes.find(request.method(), request.path())
                .orElseThrow(() -> new Refusal(Refusal.Type.MISSING_AUTHENTICATION_TOKEN));
        if (!throttle.admits()) {
            throw new Refusal(Refusal.Type.THROTTLED);
        }
        JsonNode integration = route.operation().description().path(INTEGRATION);
        Optional<Authorizer.Decision> decision = authorize(route, request);
        validator.validate(route, request);
        return switch (integration.path("type").asString("").toLowerCase(Locale.ROOT)) {
            case "mock" -> mock(integration, requestId);
            case "aws_proxy" -> invoke(route, request, decision, requestId, integration);
            default -> throw new IllegalStateException(route.operation().resource() + " has an integration of a type that the embedded cloud does not know");
        };
    }

    private Optional<Authorizer.Decision> authorize(Routes.Found route, Request request) throws Refusal, InterruptedException {
        JsonNode security = route.operation().description().has("security") ? route.operation().description().path("security") : body.path("security");
        for (JsonNode requirement : security) {
            for (Map.Entry<String, JsonNode> scheme : requirement.properties()) {
                Authorizer authorizer = authorizers.get(scheme.getKey());
                if (authorizer != null) {
                    return Optional.of(authorizer.authorize(request,
                            Account.arn("execute-api", apiId + "/" + stage + "/" + request.method() + request.path())));
                }
            }
        }
        return Optional.empty();
    }

    private Answer invoke(Routes.Found route, Request request, Optional<Authorizer.Decision> decision, String requestId, JsonNode integration)
            throws Refusal, InterruptedException {
        boolean binary = binaryTypes.contains("*/*") || request.header("Content-Type").map(type -> binaryTypes.contains(type.split(";")[0].trim())).orElse(false);
        byte[] event = ProxyEvent.of(route, request, decision, stage, apiId, requestId, clock.instant(), binary);
        LocalFunction function = function(integration.path("uri").asString());
        var running = integrations.submit(() -> function.invoke(event));
        try {
            return switch (running.get(INTEGRATION_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                case Outcome.Success success -> proxyResponse(success.payload(), requestId);
                case Outcome.Failure _, Outcome.Throttled _ -> throw new Refusal(Refusal.Type.MALFORMED_PROXY_RESPONSE);
            };
        } catch (TimeoutException e) {
            throw new Refusal(Refusal.Type.INTEGRATION_TIMEOUT);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Answer proxyResponse(byte[] payload, String requestId) throws Refusal {
        if (payload.length > LAMBDA_RESPONSE_BYTES_MAX) {
            throw new Refusal(Refusal.Type.MALFORMED_PROXY_RESPONSE);
        }
        JsonNode response;
        try {
            response = Json.read(payload);
        } catch (JacksonException e) {
            throw new Refusal(Refusal.Type.MALFORMED_PROXY_RESPONSE);
        }
        if (!response.path("statusCode").isNumber()) {
            throw new Refusal(Refusal.Type.MALFORMED_PROXY_RESPONSE);
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Content-Type", List.of("application/json"));
        headers.put("x-amzn-RequestId", List.of(requestId));
        response.path("headers").properties().forEach(header -> headers.put(canonical(headers, header.getKey()), List.of(header.getValue().asString())));
        response.path("multiValueHeaders").properties().forEach(header -> {
            List<String> values = new ArrayList<>();
            header.getValue().forEach(value -> values.add(value.asString()));
            headers.put(canonical(headers, header.getKey()), values);
        });
        String text = response.path("body").asString("");
        byte[] content = response.path("isBase64Encoded").asBoolean(false) ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
        return new Answer(response.path("statusCode").asInt(), headers, content);
    }

    private static String canonical(Map<String, List<String>> headers, String name) {
        return headers.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
    }

    private static Answer mock(JsonNode integration, String requestId) {
        JsonNode response = integration.at("/responses/default");
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("x-amzn-RequestId", List.of(requestId));
        response.path("responseParameters").properties().forEach(parameter -> {
            String value = parameter.getValue().asString();
            headers.put(parameter.getKey().substring(parameter.getKey().lastIndexOf('.') + 1), List.of(value.substring(1, value.length() - 1)));
        });
        return new Answer(response.path("statusCode").asInt(200), headers, new byte[0]);
    }

    private LocalFunction function(String invocationUri) {
        return functions.get(invocationUri.split("/functions/", 2)[1].replace("/invocations", ""));
    }
}
