package com.superbill.eligibility;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Real-time exchange over HTTPS in the manner of CAQH CORE's connectivity rule: a POST with the 270, answered by the 271. */
final class HttpClearinghouse implements Clearinghouse {

    /** CORE wants 90 percent of the answers within 20 s; the function has 60 s. */
    static final Duration ANSWER_MAX = Duration.ofSeconds(30);
    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
    private static final int ANSWER_MAX_BYTES = 2 * 1024 * 1024;
    private static final String X12 = "application/edi-x12";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_MAX).build();
    private final URI realTime;

    /** @param base the clearinghouse's address, below which real-time questions go to {@code /x12/realtime} */
    HttpClearinghouse(String base) {
        this.realTime = URI.create(base.replaceAll("/+$", "") + "/x12/realtime");
    }

    @Override
    public byte[] ask(byte[] interchange) {
        var request = HttpRequest.newBuilder(realTime).timeout(ANSWER_MAX).header("Content-Type", X12).header("Accept", X12)
                .POST(HttpRequest.BodyPublishers.ofByteArray(interchange)).build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException("the clearinghouse answered with status " + answer.statusCode());
                }
                byte[] content = body.readNBytes(ANSWER_MAX_BYTES + 1);
                if (content.length > ANSWER_MAX_BYTES) {
                    throw new IllegalStateException("the clearinghouse's answer is too long");
                }
                return content;
            }
        } catch (IOException e) {
            throw new IllegalStateException("the clearinghouse cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the clearinghouse", e);
        }
    }
}
