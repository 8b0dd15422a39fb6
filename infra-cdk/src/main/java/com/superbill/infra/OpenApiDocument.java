package com.superbill.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The public API's description, made into what API Gateway imports: every operation gets the integration with its function, request
 * validation, the token check and a preflight answer; every failure of the gateway itself is a problem+json.
 *
 * <p>An operation, or its path, names its function in {@code x-superbill-function}. There are no public operations.
 */
final class OpenApiDocument {

  /** Names, on a path or an operation, the module whose API function answers. */
  static final String FUNCTION = "x-superbill-function";

  private static final String BEARER = "bearer";
  private static final String USAGE_PLAN = "usagePlan";
  private static final String INTEGRATION = "x-amazon-apigateway-integration";
  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
  private static final int PREFLIGHT_CACHE_SECONDS = 600;
  private static final String CORS_HEADERS = "Authorization,Content-Type,Idempotency-Key,If-Match,X-Request-Id";
  private static final String CORS_EXPOSED_HEADERS = "ETag,Location,Retry-After,X-Request-Id";

  private final Map<String, Object> document;

  private OpenApiDocument(Map<String, Object> document) {
    this.document = document;
  }

  /** Reads {@code schemas/openapi.yaml}. */
  static OpenApiDocument read(Path file) {
    try {
      // YAML anchors and dates stay plain maps and text, as API Gateway wants JSON
      return new OpenApiDocument(new ObjectMapper(new YAMLFactory()).readValue(file.toFile(), new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the API description " + file, e);
    }
  }

  /**
   * What stands around the operations.
   *
   * @param invocationUri finds the invocation URI of the function that a module's operations call
   * @param authorizerUri invocation URI of the authorizer
   * @param authorizerCacheSeconds how long API Gateway remembers the authorizer's answer for a token
   * @param corsOrigin the one origin that browsers may call from
   * @param metered whether the usage plan that the authorizer names counts each call
   */
  record Surroundings(
      Function<String, String> invocationUri, String authorizerUri, int authorizerCacheSeconds, String corsOrigin, boolean metered) {}

  /** The document with everything that API Gateway needs to serve it. */
  Map<String, Object> forApiGateway(Surroundings around) {
    document.put("x-amazon-apigateway-request-validators", Map.of("all", Map.of("validateRequestBody", true, "validateRequestParameters", true)));
    document.put("x-amazon-apigateway-request-validator", "all");
    document.put("x-amazon-apigateway-gateway-responses", GatewayResponses.problems(around.corsOrigin(), CORS_EXPOSED_HEADERS));
    authorizeBy(around);
    for (var path : section(document, "paths").entrySet()) {
      integrate(path.getKey(), asMap(path.getValue()), around);
    }
    return asMap(sorted(document));
  }

  /** The same keys in the same order in every run: a template that changes only when something changed. */
  private static Object sorted(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var result = new TreeMap<String, Object>();
        map.forEach((name, member) -> result.put(name.toString(), sorted(member)));
        yield result;
      }
      case List<?> list -> list.stream().map(OpenApiDocument::sorted).toList();
      case null -> throw new IllegalStateException("The API description has a name without a value: quote the text that has a comma.");
      default -> value;
    };
  }

  private void authorizeBy(Surroundings around) {
    var schemes = section(section(document, "components"), "securitySchemes");
    if (!schemes.keySet().equals(Set.of(BEARER))) {
      throw new IllegalStateException("The API description must have one security scheme, \"" + BEARER + "\"; it has " + schemes.keySet());
    }
    // API Gateway knows a bearer token only as an "API key" in the Authorization header with a custom authorizer behind it
    schemes.put(
        BEARER,
        Map.of(
            "type", "apiKey",
            "name", "Authorization",
            "in", "header",
            "x-amazon-apigateway-authtype", "custom",
            "x-amazon-apigateway-authorizer",
                Map.of(
                    "type", "token",
                    "authorizerUri", around.authorizerUri(),
                    "authorizerResultTtlInSeconds", around.authorizerCacheSeconds(),
                    "identityValidationExpression", "^Bearer [-0-9A-Za-z._~+/]+=*$")));
    if (around.metered()) {
      document.put("x-amazon-apigateway-api-key-source", "AUTHORIZER");
      schemes.put(USAGE_PLAN, Map.of("type", "apiKey", "name", "x-api-key", "in", "header"));
    }
  }

  private void integrate(String name, Map<String, Object> path, Surroundings around) {
    var ownFunction = path.remove(FUNCTION);
    var sharedParameters = path.remove("parameters");
    var methods = new ArrayList<String>();
    for (var method : METHODS) {
      if (path.get(method) instanceof Map<?, ?> found) {
        var operation = asMap(found);
        var module = operation.getOrDefault(FUNCTION, ownFunction);
        operation.remove(FUNCTION);
        if (module == null) {
          throw new IllegalStateException(method.toUpperCase(Locale.ROOT) + " " + name + " names no function: add " + FUNCTION + ".");
        }
        operation.put("parameters", Stream.of(sharedParameters, operation.get("parameters")).flatMap(this::parameters).toList());
        operation.put("responses", responses(section(operation, "responses")));
        // said for each operation: nothing depends on whether the import minds what the whole document says
        operation.put("security", List.of(around.metered() ? Map.of(BEARER, List.of(), USAGE_PLAN, List.of()) : Map.of(BEARER, List.of())));
        operation.put(
            INTEGRATION,
            Map.of(
                "type", "aws_proxy",
                "httpMethod", "POST",
                "uri", around.invocationUri().apply(module.toString()),
                "passthroughBehavior", "never"));
        methods.add(method.toUpperCase(Locale.ROOT));
      }
    }
    path.put("options", preflight(methods, around.corsOrigin()));
  }

  private Stream<Object> parameters(Object list) {
    var declared = list == null ? List.of() : (List<?>) list;
    return declared.stream().map(parameter -> inFull("parameters", parameter));
  }

  private Map<String, Object> responses(Map<String, Object> byStatus) {
    var full = new LinkedHashMap<String, Object>();
    byStatus.forEach((status, response) -> full.put(status, inFull("responses", response)));
    return full;
  }

  /** A parameter or a response without a reference: the import knows references to schemas only. */
  private Object inFull(String kind, Object part) {
    return asMap(part).get("$ref") instanceof String reference
        ? section(section(document, "components"), kind).get(reference.substring(("#/components/" + kind + "/").length()))
        : part;
  }

  private static Map<String, Object> preflight(List<String> methods, String corsOrigin) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Access-Control-Allow-Origin", corsOrigin);
    headers.put("Access-Control-Allow-Methods", String.join(",", methods));
    headers.put("Access-Control-Allow-Headers", CORS_HEADERS);
    headers.put("Access-Control-Expose-Headers", CORS_EXPOSED_HEADERS);
    headers.put("Access-Control-Max-Age", String.valueOf(PREFLIGHT_CACHE_SECONDS));
    var declared = new LinkedHashMap<String, Object>();
    var mapped = new LinkedHashMap<String, Object>();
    headers.forEach(
        (header, value) -> {
          declared.put(header, Map.of("schema", Map.of("type", "string")));
          mapped.put("method.response.header." + header, "'" + value + "'");
        });
    return Map.of(
        "summary", "CORS preflight",
        "security", List.of(),
        "responses", Map.of("204", Map.of("description", "What browsers may send", "headers", declared)),
        INTEGRATION,
            Map.of(
                "type", "mock",
                "requestTemplates", Map.of("application/json", "{\"statusCode\":204}"),
                "passthroughBehavior", "when_no_match",
                "responses", Map.of("default", Map.of("statusCode", "204", "responseParameters", mapped))));
  }

  private static Map<String, Object> section(Map<String, Object> parent, String name) {
    if (!(parent.get(name) instanceof Map<?, ?> found)) {
      throw new IllegalStateException("The API description has no \"" + name + "\".");
    }
    return asMap(found);
  }

  @SuppressWarnings("unchecked") // an object of a JSON document has text keys
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }
}
