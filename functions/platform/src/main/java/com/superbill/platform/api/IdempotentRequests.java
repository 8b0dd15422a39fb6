package com.superbill.platform.api;

import com.superbill.platform.Log;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Key;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import io.avaje.jsonb.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code Idempotency-Key} on POST: the same key with the same body gets the same answer for {@link #KEPT}, with another
 * body 422, and while the first is still in flight 409. A request that failed on our side, or whose function died, can be tried again
 * and makes its records under the same ids ({@link Request#newId}): what was written before the failure is found, not written twice.
 * Costs two writes beside the request's own.
 */
final class IdempotentRequests {

    static final Duration KEPT = Duration.ofHours(24);
    /** Longer than API Gateway waits for a function (29 s): after that nobody is working on it any more. */
    static final Duration IN_FLIGHT_MAX = Duration.ofSeconds(60);
    private static final int RETRY_AFTER_SECONDS = 2;
    private static final int IN_FLIGHT = 0;
    private static final int FAILED = -1;
    private static final int KEY_CHARACTERS_MAX = 255;

    /**
     * @param requestHash of the body
     * @param firstStartedAt when the request was first tried; tells it from a later one with the same key
     * @param startedAt when it was tried last
     * @param status of the answer, {@link #IN_FLIGHT} or {@link #FAILED}
     */
    @Json
    record Remembered(String requestHash, Instant firstStartedAt, Instant startedAt, int status, String body, Map<String, String> headers) {

        static Remembered started(String requestHash, Instant firstStartedAt, Instant now) {
            return new Remembered(requestHash, firstStartedAt, now, IN_FLIGHT, "", Map.of());
        }

        Remembered failed() {
            return new Remembered(requestHash, firstStartedAt, startedAt, FAILED, "", Map.of());
        }

        Remembered answered(Response response) {
            return new Remembered(requestHash, firstStartedAt, startedAt, response.status(), response.body(), response.headers());
        }
    }

    private final RecordTable table;
    private final Clock clock;

    IdempotentRequests(RecordTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    Response once(Request request, Function<Request, Response> action) {
        Optional<String> given = request.header("Idempotency-Key");
        if (given.isEmpty() || !"POST".equals(request.method())) {
            return action.apply(request);
        }
        if (given.get().isBlank() || given.get().length() > KEY_CHARACTERS_MAX) {
            return Response.problem(400, "invalidIdempotencyKey", "Idempotency-Key must have 1 to " + KEY_CHARACTERS_MAX + " characters.");
        }
        Key key = Keys.of(request.practice()).idempotency(hash(request.principal().subject() + "\n" + request.rawPath() + "\n" + given.get()));
        String requestHash = hash(request.bodyText());
        Instant now = clock.instant();
        var started = Remembered.started(requestHash, now, now);
        if (table.write(new Write.Create(key, item(started))).isCommitted()) {
            return run(request, action, key, started);
        }
        Optional<Stored<Remembered>> earlier = table.get(key, Remembered.class);
        // it expired in this very moment: its place is free again
        return earlier.map(stored -> again(stored, request, action, started)).orElseGet(() -> once(request, action));
    }

    private Response again(Stored<Remembered> earlier, Request request, Function<Request, Response> action, Remembered started) {
        Remembered first = earlier.value();
        boolean failed = first.status() == FAILED;
        boolean sameBody = first.requestHash().equals(started.requestHash());
        if (first.startedAt().plus(KEPT).isBefore(started.startedAt()) || failed && !sameBody) {
            return takeOver(earlier, request, action, started);
        }
        if (!sameBody) {
            return Response.problem(422, "idempotencyKeyReused", "This Idempotency-Key was used with another body.");
        }
        boolean inFlight = first.status() == IN_FLIGHT;
        if (failed || inFlight && first.startedAt().plus(IN_FLIGHT_MAX).isBefore(started.startedAt())) {
            return takeOver(earlier, request, action, Remembered.started(first.requestHash(), first.firstStartedAt(), started.startedAt()));
        }
        return inFlight ? inFlight() : new Response(first.status(), first.body(), first.headers()).header("Idempotent-Replay", "true");
    }

    /** Of several who want to, one may. */
    private Response takeOver(Stored<Remembered> earlier, Request request, Function<Request, Response> action, Remembered started) {
        var taken = table.write(new Write.Replace(earlier.key(), item(started), earlier.version()));
        return taken.isCommitted() ? run(request, action, earlier.key(), started) : inFlight();
    }

    private Response run(Request request, Function<Request, Response> action, Key key, Remembered started) {
        Response response;
        try {
            response = action.apply(request.identifiedBy(hash(key.pk() + "\n" + started.requestHash() + "\n" + started.firstStartedAt())));
        } catch (RuntimeException e) {
            remember(key, started.failed());
            throw e;
        }
        remember(key, started.answered(response));
        return response;
    }

    /** What is done is answered, remembered or not; until {@link #IN_FLIGHT_MAX} a repeated request is then told to wait. */
    private void remember(Key key, Remembered done) {
        try {
            table.write(new Write.Put(key, item(done)));
        } catch (RuntimeException e) {
            Log.error("answer.notRemembered", e).write();
        }
    }

    private static Response inFlight() {
        return Response.conflict("requestInFlight", "The first request with this Idempotency-Key is still being worked on.")
                .header("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
    }

    private static Item item(Remembered remembered) {
        return Item.of("idempotency", remembered).expiresAt(remembered.startedAt().plus(KEPT));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
