package com.superbill.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The payer sandbox's control: its clock, and what it still has to send. */
public final class SandboxControl {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);

    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();

    public SandboxControl(URI base) {
        this.base = base;
    }

    public void setToday(LocalDate day) {
        send("PUT", "/sandbox/clock", "{\"today\":\"" + day + "\"}");
    }

    /** To the moment when the next file that waits is due. */
    public void advanceToNextFile() {
        send("POST", "/sandbox/clock/advance-to-next-file", "");
    }

    public LocalDate today() {
        return LocalDate.parse(send("GET", "/sandbox/clock", "").path("today").asString());
    }

    /** Files and payments that wait for their day. */
    public int waiting() {
        return send("GET", "/sandbox/clock", "").path("waiting").asInt();
    }

    private JsonNode send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(ANSWER_MAX).header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("the payer sandbox answered " + response.statusCode());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
