package com.superbill.embedded.gateway;

import com.superbill.embedded.template.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** How the API wants its gateway's own answers to look ({@code x-amazon-apigateway-gateway-responses}). */
final class GatewayResponses {

    private static final Pattern VARIABLE = Pattern.compile("\\$context\\.([A-Za-z]+(?:\\.[A-Za-z]+)*)");
    private static final String HEADER = "gatewayresponse.header.";

    private final JsonNode described;

    GatewayResponses(JsonNode body) {
        this.described = body.path("x-amazon-apigateway-gateway-responses");
    }

    Answer answer(Refusal refusal, String requestId) {
        Refusal.Type type = refusal.type();
        JsonNode response = described.has(type.name()) ? described.path(type.name()) : described.path(type.fallback());
        int status = response.path("statusCode").asInt(type.status());
        Map<String, String> context = Map.of(
                "requestId", requestId,
                "status", String.valueOf(status),
                "error.message", type.message(),
                "error.messageString", "\"" + type.message() + "\"",
                "error.responseType", type.name(),
                "error.validationErrorString", escape(refusal.validationError()));
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Content-Type", List.of("application/json"));
        headers.put("x-amzn-RequestId", List.of(requestId));
        headers.put("x-amzn-ErrorType", List.of(type.name()));
        response.path("responseParameters").properties().forEach(parameter -> {
            if (parameter.getKey().startsWith(HEADER)) {
                headers.put(parameter.getKey().substring(HEADER.length()), List.of(value(parameter.getValue().asString(), context)));
            }
        });
        String template = response.path("responseTemplates").path("application/json").asString("{\"message\":$context.error.messageString}");
        return new Answer(status, headers, fill(template, context).getBytes(StandardCharsets.UTF_8));
    }

    /** {@code 'text'} is literal, {@code context.name} a variable. */
    private static String value(String expression, Map<String, String> context) {
        return expression.startsWith("'") ? expression.substring(1, expression.length() - 1)
                : context.getOrDefault(expression.replaceFirst("^context\\.", ""), "");
    }

    /** These templates are not Velocity's: variables are put in, and that is all. */
    private static String fill(String template, Map<String, String> context) {
        return VARIABLE.matcher(template).replaceAll(match -> Matcher.quoteReplacement(context.getOrDefault(match.group(1), "")));
    }

    private static String escape(String text) {
        String quoted = Json.MAPPER.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }
}
