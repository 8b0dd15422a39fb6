package com.superbill.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.RecordTable;
import com.superbill.testkit.ApiAnswer;
import com.superbill.testkit.ApiCalls;
import com.superbill.testkit.InterruptedClient;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.TestTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

class IdempotentRequestsTest {

    private TestClock clock;
    private Things things;

    @BeforeEach
    void startWithAnActionThatAnswersAnewEachTime() {
        clock = new TestClock();
        things = new Things(TestTable.create().records(), clock);
        things.does(request -> Response.created(new Pointer("call-" + things.calls()), "/v1/things/1"));
    }

    @Test
    void sameKeyAndBodyGetTheFirstAnswerAgain() {
        // When
        ApiAnswer first = post("k", "{\"a\":1}");
        ApiAnswer again = post("k", "{\"a\":1}");

        // Then
        assertThat(first.headers()).doesNotContainKey("Idempotent-Replay").containsEntry("Location", "/v1/things/1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotent-Replay", "true").containsEntry("Location", "/v1/things/1");
        assertThat(things.calls()).isEqualTo(1);
    }

    @Test
    void sameKeyWithAnotherBodyIsRefused() {
        // Given
        post("k", "{\"a\":1}");

        // Then
        assertThat(post("k", "{\"a\":2}").status()).isEqualTo(422);
        assertThat(things.calls()).isEqualTo(1);
    }

    @Test
    void keyIsOfOneCallerOnePathAndOnePractice() {
        // Given
        post("k", "{}");

        // Then
        assertThat(call("k", "{}").path("id", "2").send(things).text("/id")).isEqualTo("call-2");
        assertThat(call("k", "{}").practice("other").send(things).text("/id")).isEqualTo("call-3");
        assertThat(ApiCalls.as(Role.ADMIN).post(Things.ROUTE, "{}").path("id", "1").header("Idempotency-Key", "k").send(things).text("/id")).isEqualTo("call-4");
    }

    @Test
    void secondRequestWhileTheFirstIsInFlightIsToldToWait() {
        // Given
        List<ApiAnswer> meanwhile = new ArrayList<>();
        things.does(request -> {
            meanwhile.add(post("k", "{}"));
            return Response.ok(new Pointer("done"));
        });

        // When
        ApiAnswer first = post("k", "{}");

        // Then
        assertThat(first.status()).isEqualTo(200);
        assertThat(meanwhile).singleElement().satisfies(second -> {
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.headers()).containsEntry("Retry-After", "2");
        });
        assertThat(things.calls()).isEqualTo(1);
    }

    @Test
    void requestWhoseFunctionDiedIsTakenUpAgainWhenNobodyCanBeWorkingOnIt() {
        // Given
        things.does(request -> {
            throw new OutOfMemoryError("the function dies");
        });
        assertThat(catchThrowable(() -> post("k", "{}"))).isInstanceOf(OutOfMemoryError.class);
        things.does(request -> Response.ok(new Pointer("done")));

        // Then
        assertThat(post("k", "{}").status()).isEqualTo(409);
        clock.advance(IdempotentRequests.IN_FLIGHT_MAX.plusSeconds(1));
        assertThat(post("k", "{}").status()).isEqualTo(200);
    }

    @Test
    void failureOnOurSideAndMistakesOfTheCallerAreNotRemembered() {
        // Given
        things.does(request -> {
            throw new IllegalStateException("not our day");
        });
        assertThat(post("k", "{}").status()).isEqualTo(500);

        // When
        things.does(request -> Response.ok(new Pointer("done")));

        // Then
        assertThat(post("k", "{}").status()).isEqualTo(200);
    }

    @Test
    void requestThatIsTriedAgainMakesTheSameIdsAndAnotherBodyOthers() {
        // Given
        List<String> ids = new ArrayList<>();
        things.does(request -> {
            ids.add(request.newId("thg"));
            throw new IllegalStateException("not our day");
        });
        // When
        post("k", "{\"a\":1}");
        post("k", "{\"a\":1}");
        post("k", "{\"a\":2}");
        // Then
        assertThat(ids.get(0)).startsWith("thg_").hasSize(30).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
    }

    @Test
    void keyOfARequestWhoseFunctionDiedIsNotFreeForAnother() {
        // Given
        things.does(request -> {
            throw new OutOfMemoryError("the function dies");
        });
        assertThat(catchThrowable(() -> post("k", "{\"a\":1}"))).isInstanceOf(OutOfMemoryError.class);
        // When
        clock.advance(IdempotentRequests.IN_FLIGHT_MAX.plusSeconds(1));
        // Then
        assertThat(post("k", "{\"a\":2}").status()).isEqualTo(422);
    }

    @Test
    void whatIsDoneIsAnsweredAndNotDoneAgainThoughItsAnswerCannotBeRemembered() {
        // Given a table that fails on the second write, which is the answer's
        var table = TestTable.create();
        var writes = new AtomicInteger();
        var client = InterruptedClient.of(table.client(), request -> request instanceof TransactWriteItemsRequest && writes.incrementAndGet() == 2, () -> {
            throw new IllegalStateException("no connection");
        });
        things = new Things(new RecordTable(client, table.name()), clock);
        // Then
        assertThat(post("k", "{}").status()).isEqualTo(200);
        assertThat(post("k", "{}").status()).isEqualTo(409);
        assertThat(things.calls()).isEqualTo(1);
    }

    @Test
    void answerIsForgottenAfterADay() {
        // Given
        post("k", "{}");

        // When
        clock.advance(IdempotentRequests.KEPT.plus(Duration.ofSeconds(1)));

        // Then
        assertThat(post("k", "{\"other\":true}").text("/id")).isEqualTo("call-2");
    }

    @Test
    void withoutAKeyEachRequestIsItsOwn() {
        // When
        ApiAnswer first = ApiCalls.as(Role.BILLER).post(Things.ROUTE, "{}").path("id", "1").send(things);
        ApiAnswer second = ApiCalls.as(Role.BILLER).post(Things.ROUTE, "{}").path("id", "1").send(things);

        // Then
        assertThat(second.body()).isNotEqualTo(first.body());
    }

    @Test
    void keyOnAReadMeansNothingAndAnEndlessKeyIsRefused() {
        // When
        ApiAnswer read = ApiCalls.as(Role.BILLER).get(Things.ROUTE).path("id", "1").header("Idempotency-Key", "k").send(things);

        // Then
        assertThat(read.headers()).doesNotContainKey("Idempotent-Replay");
        assertThat(post("k".repeat(256), "{}").status()).isEqualTo(400);
    }

    private ApiAnswer post(String key, String body) {
        return call(key, body).send(things);
    }

    private static ApiCalls call(String key, String body) {
        return ApiCalls.as(Role.BILLER).post(Things.ROUTE, body).path("id", "1").header("Idempotency-Key", key);
    }
}
