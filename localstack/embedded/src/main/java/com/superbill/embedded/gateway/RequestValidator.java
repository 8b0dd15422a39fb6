package com.superbill.embedded.gateway;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import com.superbill.embedded.template.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * API Gateway's request validation: required parameters have to be there (their values are the function's business), and a body has
 * to fit the schema of its media type. A body of a media type that the description does not know passes.
 */
final class RequestValidator {

    private static final String JSON = "application/json";
    private static final int ERRORS_MAX = 10;

    private final JsonNode body;
    private final SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getOpenApi30());
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    RequestValidator(JsonNode body) {
        this.body = body;
    }

    void validate(Routes.Found route, Request request) throws Refusal {
        Routes.Operation operation = route.operation();
        JsonNode named = operation.description().has("x-amazon-apigateway-request-validator") ? operation.description() : body;
        JsonNode validator = body.path("x-amazon-apigateway-request-validators").path(named.path("x-amazon-apigateway-request-validator").asString(""));
        if (validator.path("validateRequestParameters").asBoolean(false)) {
            validateParameters(route, request);
        }
        if (validator.path("validateRequestBody").asBoolean(false)) {
            validateBody(operation, request);
        }
    }

    private void validateParameters(Routes.Found route, Request request) throws Refusal {
        List<String> missing = new ArrayList<>();
        Stream.concat(route.operation().pathItem().path("parameters").valueStream(), route.operation().description().path("parameters").valueStream())
                .map(this::dereference)
                .filter(parameter -> parameter.path("required").asBoolean(false))
                .forEach(parameter -> {
                    String name = parameter.path("name").asString();
                    boolean present = switch (parameter.path("in").asString()) {
                        case "query" -> request.query().containsKey(name);
                        case "header" -> request.headers().containsKey(name);
                        default -> true;
                    };
                    if (!present) {
                        missing.add(name);
                    }
                });
        if (!missing.isEmpty()) {
            throw new Refusal(Refusal.Type.BAD_REQUEST_PARAMETERS, "Missing required request parameters: " + missing);
        }
    }

    private void validateBody(Routes.Operation operation, Request request) throws Refusal {
        JsonNode requestBody = dereference(operation.description().path("requestBody"));
        if (requestBody.isMissingNode()) {
            return;
        }
        String mediaType = request.header("Content-Type").orElse(JSON).split(";")[0].trim();
        JsonNode schema = requestBody.path("content").path(mediaType).path("schema");
        if (schema.isMissingNode()) {
            return;
        }
        if (request.body().length == 0 && !requestBody.path("required").asBoolean(false)) {
            return;
        }
        JsonNode content;
        try {
            content = Json.read(request.body());
        } catch (JacksonException e) {
            throw new Refusal(Refusal.Type.BAD_REQUEST_BODY, "The body is not JSON");
        }
        if (content.isMissingNode()) {
            throw new Refusal(Refusal.Type.BAD_REQUEST_BODY, "The body is empty");
        }
        List<Error> errors;
        try {
            errors = compiled.computeIfAbsent(schema, this::compile).validate(content);
        } catch (JacksonException e) {
            // the validator reads a number as the type that the schema names, and has no room for this one
            throw new Refusal(Refusal.Type.BAD_REQUEST_BODY, "A number of the body is out of range");
        }
        if (!errors.isEmpty()) {
            throw new Refusal(Refusal.Type.BAD_REQUEST_BODY, errors.stream().limit(ERRORS_MAX)
                    .map(error -> error.getInstanceLocation() + ": " + error.getMessage()).collect(Collectors.joining("; ")));
        }
    }

    /** The schema together with the components that it refers to. */
    private Schema compile(JsonNode schema) {
        ObjectNode document = Json.object();
        document.putArray("allOf").add(schema);
        document.set("components", body.path("components"));
        return registry.getSchema(document);
    }

    private JsonNode dereference(JsonNode node) {
        return node.has("$ref") ? body.at(node.path("$ref").asString().substring(1)) : node;
    }
}
