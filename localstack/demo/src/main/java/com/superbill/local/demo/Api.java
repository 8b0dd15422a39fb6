package com.superbill.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The public API as any partner sees it: HTTP, JSON, a bearer token, signed URLs. */
public final class Api {

    /** In the order of names: the same wish is the same text in every process, as its idempotency key promises. */
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int CONFLICT = 409;
    /** What the gateway answers for a function that was not in time, as on a machine that is busy with other things. */
    private static final int BAD_GATEWAY = 502;
    private static final int PAGE_MAX = 200;
    /** With two seconds each, longer than the minute for which the API takes an abandoned request to be in flight. */
    private static final int RETRIES_MAX = 40;
    private static final int PAUSE_MILLIS = 2_000;
    /** The API answers or gives up within 30 s; a large upload may take longer. */
    private static final Duration ANSWER_MAX = Duration.ofMinutes(2);

    private final URI base;
    private final Supplier<String> token;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param token gives a valid bearer token each time it is asked */
    public Api(URI base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    /** @param body JSON; null where there is none */
    public record Answer(int status, JsonNode body) {

        boolean isRefusedFor(String code) {
            return status == CONFLICT && body.path("code").asString("").equals(code);
        }

        /** @throws IllegalStateException naming status and problem code if the call was refused */
        public JsonNode orThrow() {
            if (status >= 300) {
                throw new IllegalStateException("the API answered " + status + " " + (body == null ? "" : body.path("code").asString("")));
            }
            return body;
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Every item of a list, page by page. @param path without a question mark */
    public List<JsonNode> list(String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = path + "?limit=" + PAGE_MAX;
        while (!next.isEmpty()) {
            JsonNode page = get(next).orThrow();
            page.path("items").forEach(items::add);
            String cursor = page.path("nextCursor").asString("");
            next = cursor.isEmpty() ? "" : path + "?limit=" + PAGE_MAX + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        }
        return items;
    }

    public Answer put(String path, Map<String, ?> body) {
        return send(request(path).header("Content-Type", "application/json").PUT(json(body)));
    }

    /** @param idempotencyKey names the wish, so that a repeated call does it once */
    public Answer post(String path, Map<String, ?> body, String idempotencyKey) {
        return send(request(path).header("Content-Type", "application/json").header("Idempotency-Key", idempotencyKey).POST(json(body)));
    }

    /**
     * Announces a file and puts it to its signed URL.
     *
     * @return the document's id
     */
    public String upload(String fileName, String contentType, byte[] content, String idempotencyKey) {
        Map<String, ?> file = Map.of("kind", "auto", "fileName", fileName, "contentType", contentType, "sizeBytes", content.length, "sha256", sha256(content));
        JsonNode document = post("/v1/documents", file, idempotencyKey).orThrow();
        String id = document.path("id").asString();
        if (!get("/v1/documents/" + id).orThrow().path("status").asString().equals("awaitingUpload")) {
            return id; // an earlier process put it there
        }
        JsonNode upload = document.path("upload");
        String expiresAt = upload.path("expiresAt").asString();
        if (Instant.parse(expiresAt).isBefore(Instant.now())) {
            return upload(fileName, contentType, content, idempotencyKey + "-" + expiresAt); // an earlier process announced it and ended
        }
        var put = HttpRequest.newBuilder(URI.create(upload.path("url").asString())).timeout(ANSWER_MAX).PUT(HttpRequest.BodyPublishers.ofByteArray(content));
        upload.path("headers").properties().stream().filter(header -> !isSetByTheClient(header.getKey()))
                .forEach(header -> put.header(header.getKey(), header.getValue().asString()));
        int status = exchange(put.build()).statusCode();
        if (status >= 300) {
            throw new IllegalStateException("the signed URL answered " + status);
        }
        return id;
    }

    /** Java's client sets these itself, from the body and the URL. */
    private static boolean isSetByTheClient(String header) {
        return header.equalsIgnoreCase("content-length") || header.equalsIgnoreCase("host");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(ANSWER_MAX).header("Authorization", "Bearer " + token.get());
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        HttpResponse<byte[]> response = exchange(request);
        for (int retry = 0; asksForPatience(response) && retry < RETRIES_MAX; retry++) {
            pause(PAUSE_MILLIS);
            response = exchange(request);
        }
        return new Answer(response.statusCode(), response.body().length == 0 ? null : JSON.readTree(response.body()));
    }

    /** Too many requests, a function that was not in time, or the same request in flight: left so, for instance, by a process that was killed. */
    private static boolean asksForPatience(HttpResponse<?> response) {
        return response.statusCode() == TOO_MANY_REQUESTS || response.statusCode() == BAD_GATEWAY
                || response.statusCode() == CONFLICT && response.headers().firstValue("Retry-After").isPresent();
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
