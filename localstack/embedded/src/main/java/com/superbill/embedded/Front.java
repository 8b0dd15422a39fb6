package com.superbill.embedded;

import com.superbill.embedded.gateway.LocalServer;
import com.superbill.embedded.gateway.StaticSite;
import com.superbill.embedded.gateway.TokenEndpoint;
import com.superbill.embedded.issuer.Issuer;
import com.superbill.embedded.issuer.Person;
import com.superbill.embedded.template.Json;
import com.superbill.local.Endpoints;
import com.superbill.local.LocalService;
import com.superbill.local.LocalStack;
import com.sun.net.httpserver.HttpHandler;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What people meet of a stack, whichever engine runs it: one port with the API, the dashboard, the issuer and the local services.
 */
final class Front implements LocalStack, AutoCloseable {

    private final Settings settings;
    private final DataFolder data;
    private final Endpoints endpoints;
    private final Map<String, String> outputs;
    private final Issuer issuer;
    private final LocalServer server;
    private final Consumer<String> progress;
    private final Deque<LocalService> services = new ArrayDeque<>();

    /** @param outputs what the deployed template says of itself */
    Front(Settings settings, DataFolder data, Issuer issuer, LocalServer server, Endpoints endpoints, Map<String, String> outputs, Consumer<String> progress) {
        this.settings = settings;
        this.data = data;
        this.issuer = issuer;
        this.server = server;
        this.endpoints = endpoints;
        this.outputs = outputs;
        this.progress = progress;
    }

    /**
     * Opens the port and then starts the services.
     *
     * @param apiPaths what belongs to the API, for instance {@code /v1}
     */
    void start(HttpHandler api, Set<String> apiPaths) throws Exception {
        apiPaths.forEach(path -> server.serve(path, api));
        server.serve(Issuer.PATH, issuer);
        server.serve(TokenEndpoint.PATH, new TokenEndpoint(issuer));
        server.serve("/", new StaticSite(settings.dashboard(), Json.bytes(Json.object()
                .put("apiBase", "").put("issuer", issuer.url().toString()).put("clientId", Issuer.CLIENT_ID)
                .put("scope", "openid").put("redirectUri", endpoints.api() + "/"))));
        server.start();
        for (LocalService service : ServiceLoader.load(LocalService.class)) {
            service.start(this);
            services.push(service);
            progress.accept(service.name());
        }
    }

    @Override
    public Endpoints endpoints() {
        return endpoints;
    }

    @Override
    public Map<String, String> outputs() {
        return outputs;
    }

    @Override
    public String token(String role, String practice) {
        return issuer.token(Person.of(role, practice));
    }

    @Override
    public Path folder(String service) {
        return data.folder(service);
    }

    @Override
    public void serve(String path, HttpHandler handler) {
        server.serve(path, handler);
    }

    @Override
    public boolean loadsDemo() {
        return settings.loadsDemo();
    }

    @Override
    public void progress(String line) {
        progress.accept(line);
    }

    @Override
    public void close() {
        while (!services.isEmpty()) {
            services.pop().stop();
        }
        server.close();
    }
}
