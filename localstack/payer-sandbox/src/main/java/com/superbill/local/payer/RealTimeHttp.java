package com.superbill.local.payer;

import com.superbill.edi.EdiException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** The clearinghouse's real-time door: {@code POST /clearinghouse/x12/realtime} with a 270 answers with its 271. */
final class RealTimeHttp implements HttpHandler {

    private static final int QUESTION_MAX_BYTES = 64 * 1024;

    private final EligibilityDesk desk;

    RealTimeHttp(EligibilityDesk desk) {
        this.desk = desk;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST") || !exchange.getRequestURI().getPath().endsWith("/x12/realtime")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] question = exchange.getRequestBody().readNBytes(QUESTION_MAX_BYTES + 1);
            if (question.length > QUESTION_MAX_BYTES) {
                exchange.sendResponseHeaders(413, -1);
                return;
            }
            byte[] answer;
            try {
                answer = desk.answer(question);
            } catch (IllegalArgumentException | EdiException e) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/edi-x12");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
