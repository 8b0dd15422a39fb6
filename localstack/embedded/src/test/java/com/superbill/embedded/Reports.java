package com.superbill.embedded;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Collects what the fixture's functions report. */
final class Reports {

    private record Report(String what, String text) {}

    private final List<Report> reports = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Reports() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                reports.add(new Report(exchange.getRequestURI().getPath().substring(1),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<String> of(String what) {
        return reports.stream().filter(report -> report.what().equals(what)).map(Report::text).toList();
    }
}
