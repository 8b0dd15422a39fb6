package com.superbill.embedded.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Serves the built dashboard as CloudFront would: files by name, and the one page for every path that only the page itself knows. */
public final class StaticSite implements HttpHandler {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"), Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"), Map.entry("json", "application/json"), Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"), Map.entry("ico", "image/x-icon"), Map.entry("woff2", "font/woff2"), Map.entry("map", "application/json"),
            Map.entry("txt", "text/plain; charset=utf-8"), Map.entry("webmanifest", "application/manifest+json"));

    private final Path folder;
    private final byte[] configuration;

    /** @param configuration what the page reads from {@code /config.json} at its start */
    public StaticSite(Path folder, byte[] configuration) {
        this.folder = folder.toAbsolutePath().normalize();
        this.configuration = configuration;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).send(exchange);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("GET") && !exchange.getRequestMethod().equals("HEAD")) {
            return text(405, "Only GET is served here");
        }
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/config.json")) {
            return new Answer(200, headers("application/json", "no-cache"), configuration);
        }
        Path file = folder.resolve(path.substring(1)).normalize();
        if (!file.startsWith(folder)) {
            return text(404, "Not found");
        }
        if (Files.isRegularFile(file)) {
            return file(file, path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
        }
        Path page = folder.resolve("index.html");
        boolean namesFile = path.substring(path.lastIndexOf('/') + 1).contains(".");
        if (namesFile || !Files.isRegularFile(page)) {
            return text(404, Files.isRegularFile(page) ? "Not found" : "The dashboard is not built: run ./mvnw package");
        }
        return file(page, "no-cache");
    }

    private static Answer file(Path file, String cache) throws IOException {
        String name = file.getFileName().toString();
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        return new Answer(200, headers(type, cache), Files.readAllBytes(file));
    }

    private static Answer text(int status, String line) {
        return new Answer(status, headers("text/plain; charset=utf-8", "no-cache"), (line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> headers(String type, String cache) {
        return Map.of("Content-Type", List.of(type), "Cache-Control", List.of(cache), "X-Content-Type-Options", List.of("nosniff"));
    }
}
