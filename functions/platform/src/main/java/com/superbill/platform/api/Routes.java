package com.superbill.platform.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The routes of one function: method and path as {@code schemas/openapi.yaml} writes them, who may call, what is done. */
public final class Routes {

    record Route(Set<Role> roles, Function<Request, Response> action) {
    }

    private final Map<String, Route> routes = new LinkedHashMap<>();

    public Routes get(String path, Set<Role> roles, Function<Request, Response> action) {
        return add("GET", path, roles, action);
    }

    public Routes post(String path, Set<Role> roles, Function<Request, Response> action) {
        return add("POST", path, roles, action);
    }

    public Routes put(String path, Set<Role> roles, Function<Request, Response> action) {
        return add("PUT", path, roles, action);
    }

    Optional<Route> find(Request request) {
        return Optional.ofNullable(routes.get(request.method() + " " + request.resource()));
    }

    private Routes add(String method, String path, Set<Role> roles, Function<Request, Response> action) {
        if (routes.put(method + " " + path, new Route(roles, action)) != null) {
            throw new IllegalStateException("two routes for " + method + " " + path);
        }
        return this;
    }
}
