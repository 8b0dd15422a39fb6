package com.superbill.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestApiTest {

  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

  private static final int API_KEY_LENGTH_MIN = 20;

  private final Synthesized template = Synthesized.LOCAL;
  private final JsonNode body = template.only("AWS::ApiGateway::RestApi").get("Body");

  @Test
  void everyOperationCallsTheLiveAliasOfItsFunction() throws IOException {
    // Given
    var description = new ObjectMapper(new YAMLFactory()).readTree(RepositoryFixture.real().resolve("schemas/openapi.yaml").toFile());
    var operations = 0;

    // When
    for (var path : description.get("paths").properties()) {
      for (var method : METHODS) {
        if (path.getValue().has(method)) {
          var operation = path.getValue().get(method);
          var module = operation.has(OpenApiDocument.FUNCTION) ? operation.get(OpenApiDocument.FUNCTION) : path.getValue().get(OpenApiDocument.FUNCTION);
          var integration = body.get("paths").get(path.getKey()).get(method).get("x-amazon-apigateway-integration");

          // Then
          assertThat(integration.get("type").asText()).isEqualTo("aws_proxy");
          assertThat(functionBehind(integration.get("uri"))).as(method + " " + path.getKey()).isEqualTo(module.asText() + "-api");
          operations++;
        }
      }
    }
    assertThat(operations).isPositive();
  }

  @Test
  void everyApiFunctionAnswersSomething() {
    for (var function : FunctionCatalog.all()) {
      if (function.trigger() instanceof Trigger.Api) {
        assertThat(body.toString()).contains(aliasOf(function.name()));
      }
    }
  }

  @Test
  void everyPathAnswersThePreflightOfTheDashboardWithoutAToken() {
    for (var path : body.get("paths").properties()) {
      var preflight = path.getValue().get("options");
      assertThat(preflight.get("security")).as(path.getKey()).isEmpty();
      var headers = preflight.get("x-amazon-apigateway-integration").get("responses").get("default").get("responseParameters");
      assertThat(Synthesized.text(headers.get("method.response.header.Access-Control-Allow-Origin"))).isEqualTo("'${DashboardOrigin}'");
    }
  }

  @Test
  void requestsAreValidatedAtTheEdge() {
    assertThat(body.get("x-amazon-apigateway-request-validator").asText()).isEqualTo("all");
    var validator = body.get("x-amazon-apigateway-request-validators").get("all");
    assertThat(validator.get("validateRequestBody").asBoolean()).isTrue();
    assertThat(validator.get("validateRequestParameters").asBoolean()).isTrue();
  }

  @Test
  void theTokenIsCheckedByTheAuthorizer() {
    var scheme = body.get("components").get("securitySchemes").get("bearer");
    assertThat(scheme.get("x-amazon-apigateway-authorizer").get("type").asText()).isEqualTo("token");
    assertThat(functionBehind(scheme.get("x-amazon-apigateway-authorizer").get("authorizerUri"))).isEqualTo("authorizer");
    for (var path : body.get("paths").properties()) {
      for (var method : METHODS) {
        if (path.getValue().has(method)) {
          assertThat(path.getValue().get(method).get("security").get(0).has("bearer")).as(method + " " + path.getKey()).isTrue();
        }
      }
    }
  }

  @Test
  void inAwsEachCallCountsForTheUsagePlanThatTheAuthorizerNames() {
    // Given
    var metered = Synthesized.PROD.only("AWS::ApiGateway::RestApi").get("Body");
    var authorizer = Synthesized.PROD.function("authorizer").get("Environment").get("Variables");

    // When
    var keys = Synthesized.PROD.propertiesOf("AWS::ApiGateway::ApiKey").values().stream().map(key -> key.get("Value").asText());

    // Then
    assertThat(metered.get("x-amazon-apigateway-api-key-source").asText()).isEqualTo("AUTHORIZER");
    assertThat(metered.get("paths").get("/v1/documents").get("post").get("security").get(0).has("usagePlan")).isTrue();
    assertThat(keys)
        .containsExactlyInAnyOrder(authorizer.get("PEOPLE_USAGE_KEY").asText(), authorizer.get("PARTNER_USAGE_KEY").asText())
        .allMatch(key -> key.length() >= API_KEY_LENGTH_MIN);
    assertThat(Synthesized.PROD.propertiesOf("AWS::ApiGateway::UsagePlanKey")).hasSize(2);
  }

  @Test
  void theDescriptionUsesOnlyWhatApiGatewayImports() {
    assertThat(body.get("openapi").asText()).startsWith("3.0.");
    assertThat(body.get("paths").findValuesAsText("$ref")).allMatch(reference -> reference.matches("#/components/schemas/\\w+"));
    assertThat(body.get("paths").properties()).noneMatch(path -> path.getValue().has("parameters"));
    assertThat(body.at("/paths/~1v1~1documents~1{id}/get/parameters/0/name").asText()).isEqualTo("id");
    assertThat(body.at("/paths/~1v1~1documents/post/parameters/0/name").asText()).isEqualTo("Idempotency-Key");
    body.get("components").get("schemas").fieldNames().forEachRemaining(name -> assertThat(name).matches("[A-Za-z0-9]+"));
    for (var keyword : List.of("discriminator", "readOnly", "writeOnly", "nullable")) {
      assertThat(body.findValue(keyword)).as(keyword).isNull();
    }
  }

  @Test
  void theGatewaysOwnRefusalsAreProblemsWithARequestId() throws IOException {
    for (var response : body.get("x-amazon-apigateway-gateway-responses").properties()) {
      var headers = response.getValue().get("responseParameters");
      assertThat(headers.get("gatewayresponse.header.Content-Type").asText()).isEqualTo("'application/problem+json'");
      assertThat(headers.get("gatewayresponse.header.X-Request-Id").asText()).isEqualTo("context.requestId");
      var problem = response.getValue().get("responseTemplates").get("application/json").asText().replace("$context.status", "0");
      assertThat(new ObjectMapper().readTree(problem).has("title")).as(response.getKey()).isTrue();
    }
  }

  @Test
  void theAccessLogHasNoPathQueryBodyOrAddress() {
    var format = Synthesized.PROD.only("AWS::ApiGateway::Stage").get("AccessLogSetting").get("Format").asText();
    assertThat(format).contains("$context.resourcePath", "$context.status", "$context.requestId");
    assertThat(format).doesNotContain("$context.path", "querystring", "sourceIp", "$input", "userAgent");
  }

  @Test
  void onlyTheGatewayOfThisApiMayCallItsFunctions() {
    for (var permission : template.propertiesOf("AWS::Lambda::Permission").values()) {
      var source = Synthesized.text(permission.get("SourceArn"));
      assertThat(source).containsAnyOf("${RestApi", "${EventSourceswatchdog");
    }
  }

  private String functionBehind(JsonNode uri) {
    for (var part : uri.get("Fn::Join").get(1)) {
      var alias = template.propertiesOf("AWS::Lambda::Alias").get(Synthesized.target(part));
      if (alias != null) {
        return template.resources().get(Synthesized.target(alias.get("FunctionName"))).get("Properties").get("FunctionName").asText();
      }
    }
    throw new AssertionError("No alias in " + uri);
  }

  private String aliasOf(String function) {
    return template.propertiesOf("AWS::Lambda::Alias").entrySet().stream()
        .filter(
            alias ->
                template.resources().get(Synthesized.target(alias.getValue().get("FunctionName"))).get("Properties").get("FunctionName").asText().equals(function))
        .findFirst()
        .orElseThrow()
        .getKey();
  }
}
