package com.superbill.local.payer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sandbox's control: {@code GET /sandbox/clock}, {@code PUT /sandbox/clock {"today":"2026-01-31"}},
 * {@code POST /sandbox/clock/advance {"days":14}}, {@code POST /sandbox/clock/advance-to-next-file}. It answers today and how many files wait for their day.
 */
final class SandboxHttp implements HttpHandler {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final SandboxClock clock;
    private final PayerMemory memory;

    SandboxHttp(SandboxClock clock, PayerMemory memory) {
        this.clock = clock;
        this.memory = memory;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            switch (call) {
                case "GET /sandbox/clock" -> answerClock(exchange);
                case "PUT /sandbox/clock" -> {
                    clock.setTo(LocalDate.parse(body(exchange).path("today").asString("")).atTime(MORNING).toInstant(ZoneOffset.UTC));
                    answerClock(exchange);
                }
                case "POST /sandbox/clock/advance" -> {
                    clock.advance(Duration.ofDays(body(exchange).path("days").asInt()));
                    answerClock(exchange);
                }
                case "POST /sandbox/clock/advance-to-next-file" -> {
                    memory.nextDue().ifPresent(clock::advanceTo);
                    answerClock(exchange);
                }
                default -> answer(exchange, 404, Map.of("title", "Not found", "status", 404));
            }
        } catch (IllegalArgumentException | java.time.DateTimeException | JacksonException e) {
            answer(exchange, 400, Map.of("title", "Bad request", "status", 400, "detail", "today is an ISO date; days a number from 0 to 400"));
        }
    }

    private void answerClock(HttpExchange exchange) throws IOException {
        answer(exchange, 200, Map.of("today", clock.today().toString(), "waiting", memory.waiting()));
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        return JSON.readTree(exchange.getRequestBody().readAllBytes());
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] json = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
    }
}
