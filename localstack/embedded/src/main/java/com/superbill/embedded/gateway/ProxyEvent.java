package com.superbill.embedded.gateway;

import com.superbill.embedded.template.Account;
import com.superbill.embedded.template.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event that a function gets for an API call.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format">format</a>
 */
final class ProxyEvent {

    private static final DateTimeFormatter REQUEST_TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);

    private ProxyEvent() {}

    static byte[] of(Routes.Found route, Request request, Optional<Authorizer.Decision> decision, String stage, String apiId, String requestId,
            Instant now, boolean binary) {
        ObjectNode event = Json.object().put("resource", route.operation().resource()).put("path", request.path()).put("httpMethod", request.method());
        values(event, "headers", "multiValueHeaders", request.headers());
        values(event, "queryStringParameters", "multiValueQueryStringParameters", request.query());
        if (route.pathParameters().isEmpty()) {
            event.putNull("pathParameters");
        } else {
            ObjectNode parameters = event.putObject("pathParameters");
            route.pathParameters().forEach(parameters::put);
        }
        event.putNull("stageVariables");
        ObjectNode context = event.putObject("requestContext");
        decision.ifPresent(made -> authorizer(context.putObject("authorizer"), made));
        context.put("resourcePath", route.operation().resource())
                .put("operationName", route.operation().description().path("operationId").asString(""))
                .put("httpMethod", request.method()).put("path", "/" + stage + request.path()).put("accountId", Account.ID)
                .put("protocol", "HTTP/1.1").put("stage", stage).put("apiId", apiId)
                .put("domainName", request.header("Host").orElse("localhost")).put("requestId", requestId).put("extendedRequestId", requestId)
                .put("requestTime", REQUEST_TIME.format(now.atOffset(ZoneOffset.UTC))).put("requestTimeEpoch", now.toEpochMilli());
        context.putObject("identity").put("sourceIp", request.sourceIp()).put("userAgent", request.header("User-Agent").orElse(""));
        if (request.body().length == 0) {
            event.putNull("body");
        } else {
            event.put("body", binary ? Base64.getEncoder().encodeToString(request.body()) : new String(request.body(), StandardCharsets.UTF_8));
        }
        return Json.bytes(event.put("isBase64Encoded", binary && request.body().length > 0));
    }

    /** Values of an authorizer's context reach the function as text, whatever they were. */
    private static void authorizer(ObjectNode target, Authorizer.Decision decision) {
        target.put("principalId", decision.principalId());
        for (Map.Entry<String, JsonNode> entry : decision.context().properties()) {
            target.put(entry.getKey(), entry.getValue().asString());
        }
    }

    private static void values(ObjectNode event, String single, String multiple, Map<String, List<String>> values) {
        if (values.isEmpty()) {
            event.putNull(single).putNull(multiple);
            return;
        }
        ObjectNode last = event.putObject(single);
        ObjectNode all = event.putObject(multiple);
        values.forEach((name, list) -> {
            last.put(name, list.getLast());
            list.forEach(all.withArray(name)::add);
        });
    }
}
