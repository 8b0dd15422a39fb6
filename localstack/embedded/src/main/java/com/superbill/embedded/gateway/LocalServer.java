package com.superbill.embedded.gateway;

import com.superbill.embedded.emulator.Loopback;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The one port that people use: API, dashboard, issuer and whatever local services add. */
public final class LocalServer implements AutoCloseable {

    /** The last one is what functions in containers call this machine. */
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "host.docker.internal");

    static {
        // without it every answer waits for the client's delayed acknowledgment, 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final List<HttpServer> servers = new ArrayList<>();
    private final Consumer<String> problems;

    /** @param problems told, in one line, of an exception that a handler let out */
    public LocalServer(int port, Consumer<String> problems) throws IOException {
        Loopback.requireFree(port, "API and dashboard");
        this.problems = problems;
        listen(Loopback.socket(port));
    }

    /** Listens on one more address, for instance on the one by which containers reach this machine. */
    public void listen(InetSocketAddress address) throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        servers.add(server);
    }

    /** Serves {@code path} and all below it; of two paths that fit, the longer one wins. */
    public void serve(String path, HttpHandler handler) {
        servers.forEach(server -> server.createContext(path, exchange -> handle(exchange, handler)));
    }

    public void start() {
        servers.forEach(HttpServer::start);
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
    }

    private void handle(HttpExchange exchange, HttpHandler handler) throws IOException {
        try (exchange) {
            // a page of the internet whose name was made to point at this machine does not get in
            String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("").split(":")[0];
            if (!HOSTS.contains(host)) {
                plain(403, "This server answers to localhost only").send(exchange);
                return;
            }
            answer(exchange, handler);
        }
    }

    private void answer(HttpExchange exchange, HttpHandler handler) throws IOException {
        try {
            handler.handle(exchange);
        } catch (IOException e) {
            // the client went away
        } catch (RuntimeException e) {
            problems.accept(exchange.getRequestMethod() + " " + exchange.getHttpContext().getPath() + ": " + e);
            plain(500, "The local stack failed; its output says why").send(exchange);
        }
    }

    private static Answer plain(int status, String line) {
        return new Answer(status, Map.of("Content-Type", List.of("text/plain; charset=utf-8")), (line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
