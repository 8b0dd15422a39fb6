package com.superbill.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.embedded.template.Json;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class GatewayTest {

    private final TestCloud cloud = TestCloud.shared();

    @Test
    void functionGetsTheEventAndNothingButItsOwnEnvironment() {
        // Given / When
        var answer = cloud.get("/v1/things/a%20b?x=1&x=2", "Authorization", "Bearer good-1");

        // Then: PATH of this process is not to be seen
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(answer.body()).isEqualTo("/v1/things/{id}|a b|null|demo|{x=[1, 2]}|hello from us-east-1|null|echo");
    }

    @Test
    void missingOrMalformedTokenIsUnauthorizedWithoutAskingTheAuthorizer() {
        // Given
        int before = cloud.reports.of("authorization").size();

        // When / Then
        assertThat(cloud.get("/v1/things/1").statusCode()).isEqualTo(401);
        assertThat(cloud.get("/v1/things/1", "Authorization", "Basic xyz").statusCode()).isEqualTo(401);
        assertThat(cloud.reports.of("authorization")).hasSize(before);
    }

    @Test
    void tokenThatTheAuthorizerRefusesIsUnauthorized() {
        var answer = cloud.get("/v1/things/1", "Authorization", "Bearer bad");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Json.read(answer.body()).path("status").asInt()).isEqualTo(401);
    }

    @Test
    void authorizersAnswerIsRememberedAndItsPolicyAppliedToEachRequest() {
        // When
        cloud.get("/v1/things/1", "Authorization", "Bearer reader-7");
        cloud.get("/v1/things/2", "Authorization", "Bearer reader-7");
        var post = cloud.post("/v1/things", "{\"name\":\"x\"}", "Authorization", "Bearer reader-7", "Idempotency-Key", "k");

        // Then
        assertThat(cloud.reports.of("authorization")).filteredOn("reader-7"::equals).hasSize(1);
        assertThat(post.statusCode()).isEqualTo(403);
    }

    @Test
    void bodyThatDoesNotFitTheSchemaIsRefusedByName() {
        var answer = cloud.post("/v1/things", "{\"name\":\"x\",\"chargeCents\":\"12\",\"more\":1}",
                "Authorization", "Bearer good-1", "Idempotency-Key", "k", "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(Json.read(answer.body()).path("detail").asString()).contains("/chargeCents").contains("more");
    }

    @Test
    void numberThatNoFieldHasRoomForIsRefused() {
        var answer = cloud.post("/v1/things", "{\"name\":\"x\",\"chargeCents\":1e300}",
                "Authorization", "Bearer good-1", "Idempotency-Key", "k", "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.read(answer.body()).path("detail").asString()).contains("number");
    }

    @Test
    void emptyPartOfAPathIsNoParameter() {
        assertThat(cloud.get("/v1/things/", "Authorization", "Bearer good-1").statusCode()).isEqualTo(403);
    }

    @Test
    void bodyThatIsNoJsonIsRefused() {
        assertThat(cloud.post("/v1/things", "{\"name\":", "Authorization", "Bearer good-1", "Idempotency-Key", "k").statusCode()).isEqualTo(400);
    }

    @Test
    void missingRequiredHeaderIsRefused() {
        assertThat(cloud.post("/v1/things", "{\"name\":\"x\"}", "Authorization", "Bearer good-1").statusCode()).isEqualTo(400);
    }

    @Test
    void validBodyReachesTheFunctionUnchanged() {
        var answer = cloud.post("/v1/things", "{ \"name\": \"x\" }", "Authorization", "Bearer good-1", "Idempotency-Key", "k");

        assertThat(answer.body()).contains("|{ \"name\": \"x\" }|");
    }

    @Test
    void bodyOverTenMegabytesIsTooLarge() {
        assertThat(cloud.post("/v1/things", "x".repeat(10 * 1024 * 1024 + 1), "Authorization", "Bearer good-1").statusCode()).isEqualTo(413);
    }

    @Test
    void preflightIsAnsweredWithoutToken() {
        var answer = cloud.send(cloud.request("/v1/things/1").method("OPTIONS", HttpRequest.BodyPublishers.noBody()).build());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("http://localhost:8080");
    }

    @Test
    void unknownPathIsRefusedByTheGateway() {
        assertThat(cloud.get("/v1/nothing", "Authorization", "Bearer good-1").statusCode()).isEqualTo(403);
    }

    @Test
    void failingFunctionIsABadGateway() {
        assertThat(cloud.get("/v1/things/fail", "Authorization", "Bearer good-1").statusCode()).isEqualTo(502);
    }

    @Test
    void functionThatRunsOutOfItsTimeIsABadGateway() {
        assertThat(cloud.get("/v1/things/slow", "Authorization", "Bearer good-1").statusCode()).isEqualTo(502);
    }

    @Test
    void dashboardIsServedForEveryPathThatNamesNoFile() {
        assertThat(cloud.get("/claims/clm_1").body()).contains("Dashboard");
        assertThat(cloud.get("/assets/app.js").headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(cloud.get("/assets/none.js").statusCode()).isEqualTo(404);
    }

    @Test
    void dashboardLearnsWhereIssuerAndApiAre() {
        var configuration = Json.read(cloud.get("/config.json").body());

        assertThat(configuration.path("issuer").asString()).isEqualTo(cloud.cloud.endpoints().issuer().toString());
        assertThat(configuration.path("clientId").asString()).isEqualTo("superbill");
    }
}
