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
 * body 422, and while the first is still in flight 409. A request that failed on our side is forgotten, so that it can be
 * tried again. Costs two writes beside the request's own.
 */
final class IdempotentRequests {

    static final Duration KEPT = Duration.ofHours(24);
    /** Longer than API Gateway waits for a function (29 s): after that nobody is working on it any more. */
    static final Duration IN_FLIGHT_MAX = Duration.ofSeconds(60);
    private static final int RETRY_AFTER_SECONDS = 2;
    private static final int KEY_CHARACTERS_MAX = 255;

    /**
     * @param requestHash of the body
     * @param status 0 while in flight
     */
    @Json
    record Remembered(String requestHash, Instant startedAt, int status, String body, Map<String, String> headers) {

        boolean inFlight() {
            return status == 0;
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
        var started = new Remembered(requestHash, now, 0, "", Map.of());
        if (table.write(new Write.Create(key, item(started, now))).isCommitted()) {
            return run(request, action, key, started);
        }
        Optional<Stored<Remembered>> earlier = table.get(key, Remembered.class);
        // the first one failed in this very moment: its place is free again
        return earlier.map(stored -> again(stored, request, action, started)).orElseGet(() -> once(request, action));
    }

    private Response again(Stored<Remembered> earlier, Request request, Function<Request, Response> action, Remembered started) {
        Remembered first = earlier.value();
        boolean abandoned = first.inFlight() && first.startedAt().plus(IN_FLIGHT_MAX).isBefore(started.startedAt());
        boolean expired = first.startedAt().plus(KEPT).isBefore(started.startedAt());
        if (abandoned || expired) {
            var taken = table.write(new Write.Replace(earlier.key(), item(started, started.startedAt()), earlier.version()));
            return taken.isCommitted() ? run(request, action, earlier.key(), started) : inFlight();
        }
        if (!first.requestHash().equals(started.requestHash())) {
            return Response.problem(422, "idempotencyKeyReused", "This Idempotency-Key was used with another body.");
        }
        return first.inFlight() ? inFlight() : new Response(first.status(), first.body(), first.headers()).header("Idempotent-Replay", "true");
    }

    private Response run(Request request, Function<Request, Response> action, Key key, Remembered started) {
        Response response;
        try {
            response = action.apply(request);
        } catch (RuntimeException e) {
            table.write(new Write.Delete(key));
            throw e;
        }
        remember(key, new Remembered(started.requestHash(), started.startedAt(), response.status(), response.body(), response.headers()));
        return response;
    }

    /** What is done is answered, remembered or not; until {@link #IN_FLIGHT_MAX} a repeated request is then told to wait. */
    private void remember(Key key, Remembered done) {
        try {
            table.write(new Write.Put(key, item(done, done.startedAt())));
        } catch (RuntimeException e) {
            Log.error("answer.notRemembered", e).write();
        }
    }

    private static Response inFlight() {
        return Response.conflict("requestInFlight", "The first request with this Idempotency-Key is still being worked on.")
                .header("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
    }

    private static Item item(Remembered remembered, Instant startedAt) {
        return Item.of("idempotency", remembered).expiresAt(startedAt.plus(KEPT));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
