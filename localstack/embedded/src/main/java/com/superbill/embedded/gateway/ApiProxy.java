package com.superbill.embedded.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** Passes calls of the API on to where LocalStack serves it, so that dashboard and API have one origin as behind CloudFront. */
public final class ApiProxy implements HttpHandler {

    /** Headers of one connection, which say nothing about the next. */
    private static final Set<String> HOP_BY_HOP = Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings", "expect");

    /** API Gateway itself gives a function 29 s. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
    private static final Duration CONNECT_MAX = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_MAX).build();
    private final URI target;

    /** @param target the API's stage, for instance {@code http://localhost:4566/_aws/execute-api/abc/live} */
    public ApiProxy(URI target) {
        this.target = target;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI().toString())).timeout(ANSWER_MAX)
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            response.headers().map().forEach((name, values) -> {
                if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(response.statusCode(), response.body().length == 0 ? -1 : response.body().length);
            if (response.body().length > 0) {
                exchange.getResponseBody().write(response.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException().initCause(e);
        }
    }
}
