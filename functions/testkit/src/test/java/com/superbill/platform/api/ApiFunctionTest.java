package com.superbill.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.practice.Payer;
import com.superbill.testkit.ApiAnswer;
import com.superbill.testkit.ApiCalls;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.TestTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiFunctionTest {

    private Things things;

    @BeforeEach
    void start() {
        things = new Things(TestTable.create().records(), new TestClock());
    }

    @Test
    void answerEchoesTheRequestIdAndIsNotCached() {
        // When
        ApiAnswer answer = get().header("X-Request-Id", "my-request-1").send(things);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/id")).isEqualTo("thing-1");
        assertThat(answer.headers()).containsEntry("X-Request-Id", "my-request-1").containsEntry("Cache-Control", "no-store");
    }

    @Test
    void requestIdThatCouldForgeALogLineIsReplacedByTheGateways() {
        assertThat(get().header("x-request-id", "a\nb").send(things).headers().get("X-Request-Id")).isEqualTo("0c1d2e3f-4a5b-6c7d-8e9f-0a1b2c3d4e5f");
    }

    @Test
    void roleThatMayNotIsRefusedBeforeAnythingIsDone() {
        // When
        ApiAnswer answer = ApiCalls.as(Role.FRONT_DESK).post(Things.ROUTE, "{}").path("id", "thing-1").send(things);

        // Then
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(things.calls()).isZero();
    }

    @Test
    void unknownRouteIsNotFound() {
        assertThat(ApiCalls.as(Role.ADMIN).get("/v1/other").send(things).status()).isEqualTo(404);
        assertThat(ApiCalls.as(Role.ADMIN).put(Things.ROUTE, "{}").path("id", "1").send(things).status()).isEqualTo(404);
    }

    @Test
    void failureOnOurSideTellsNothingOfIt() {
        // Given
        things.does(request -> {
            throw new IllegalStateException("the patient's name");
        });

        // When
        ApiAnswer answer = get().send(things);

        // Then
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text("/code")).isEqualTo("internalError");
        assertThat(answer.body()).doesNotContain("patient");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"id\":\"6005?\",\"name\":\"N\",\"filingIndicator\":\"CI\",\"timelyFilingDays\":1,\"takesReplacements\":true}|invalidValue|/id",
        "{|invalidRequest|", "''|invalidRequest|", "{\"who\":1}|invalidValue|/who",
        "{\"timelyFilingDays\":\"many\"}|invalidValue|/timelyFilingDays"})
    void badBodyIsTheCallersFaultAndLocated(String body, String code, String pointer) {
        // Given
        things.does(request -> Response.ok(request.body(Payer.class)));

        // When
        ApiAnswer answer = ApiCalls.as(Role.BILLER).post(Things.ROUTE, body).path("id", "1").send(things);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.find("/pointer").orElse(null)).isEqualTo(pointer);
        assertThat(answer.body()).doesNotContain("6005?");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "200,200", ",50"})
    void pageHasTheSizeThatWasAskedFor(String asked, int given) {
        // Given
        things.does(request -> Response.problem(418, "limit", Integer.toString(request.limit())));
        var call = get();
        if (asked != null) {
            call.query("limit", asked);
        }

        // Then
        assertThat(call.send(things).text("/detail")).isEqualTo(Integer.toString(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-3", "many", "1.5", "99999999999"})
    void pageSizeThatNoListHasIsRefused(String asked) {
        // Given
        things.does(request -> Response.problem(418, "limit", Integer.toString(request.limit())));

        // When
        ApiAnswer answer = get().query("limit", asked).send(things);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/detail")).contains("1 to 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "../claims", "a/b"})
    void idThatNoThingCanHaveNamesNothing(String id) {
        // When
        ApiAnswer answer = ApiCalls.as(Role.FRONT_DESK).get(Things.ROUTE).path("id", id).send(things);

        // Then
        assertThat(answer.status()).isEqualTo(404);
        assertThat(things.calls()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"text/plain,415", "application/xml,415", "application/json,200", "Application/JSON; charset=utf-8,200"})
    void bodyOfAnotherMediaTypeIsRefused(String mediaType, int status) {
        // When
        ApiAnswer answer = ApiCalls.as(Role.BILLER).post(Things.ROUTE, "{}").path("id", "1").header("Content-Type", mediaType).send(things);

        // Then
        assertThat(answer.status()).isEqualTo(status);
        assertThat(things.calls()).isEqualTo(status == 200 ? 1 : 0);
    }

    @Test
    void ifMatchThatIsNoNumberIsRefused() {
        // Given
        things.does(request -> Response.problem(418, "read", String.valueOf(request.ifMatch())));

        // Then
        assertThat(get().header("If-Match", "\"abc\"").send(things).status()).isEqualTo(400);
        assertThat(get().header("if-match", "W/\"7\"").send(things).text("/detail")).contains("7");
    }

    private static ApiCalls get() {
        return ApiCalls.as(Role.FRONT_DESK).get(Things.ROUTE).path("id", "thing-1");
    }
}
