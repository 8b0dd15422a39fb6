package com.superbill.embedded.gateway;

import com.superbill.embedded.issuer.Issuer;
import com.superbill.embedded.issuer.Person;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What {@code localstack/token} asks: {@code GET /local/token?role=biller&practice=demo}. Pages of other origins cannot read its answer. */
public final class TokenEndpoint implements HttpHandler {

    public static final String PATH = "/local/token";

    private final Issuer issuer;

    public TokenEndpoint(Issuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, List<String>> query = Request.read(exchange, 0).query();
            Answer answer;
            try {
                answer = text(200, issuer.token(Person.of(first(query, "role", ""), first(query, "practice", "demo"))));
            } catch (IllegalArgumentException e) {
                answer = text(400, e.getMessage());
            }
            answer.send(exchange);
        }
    }

    private static String first(Map<String, List<String>> query, String name, String otherwise) {
        return query.getOrDefault(name, List.of(otherwise)).getFirst();
    }

    private static Answer text(int status, String line) {
        return new Answer(status, Map.of("Content-Type", List.of("text/plain; charset=utf-8"), "Cache-Control", List.of("no-store")),
                (line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
