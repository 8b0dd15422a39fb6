package com.superbill.embedded.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The operations of an API, found by method and path. */
final class Routes {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options", "x-amazon-apigateway-any-method");

    /**
     * One operation.
     *
     * @param resource the path as the description writes it, with its parameters in braces
     * @param pathItem what all operations of the path share
     */
    record Operation(String method, String resource, JsonNode description, JsonNode pathItem) {

        private List<String> segments() {
            return List.of(resource.substring(1).split("/"));
        }

        /** Fixed segments win over parameters, from the left. */
        private String precedence() {
            return segments().stream().map(segment -> segment.startsWith("{") ? "1" : "0").collect(Collectors.joining());
        }

        private Optional<Map<String, String>> match(List<String> path) {
            List<String> segments = segments();
            if (segments.size() != path.size()) {
                return Optional.empty();
            }
            Map<String, String> parameters = new LinkedHashMap<>();
            for (int i = 0; i < path.size(); i++) {
                String segment = segments.get(i);
                if (segment.startsWith("{") && !path.get(i).isEmpty()) {
                    parameters.put(segment.substring(1, segment.length() - 1), Request.decode(path.get(i)));
                } else if (!segment.equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(parameters);
        }
    }

    record Found(Operation operation, Map<String, String> pathParameters) {}

    private final List<Operation> operations = new ArrayList<>();

    Routes(JsonNode body) {
        body.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (METHODS.contains(operation.getKey())) {
                if (path.getKey().contains("+}")) {
                    throw new IllegalArgumentException("the embedded cloud has no greedy paths: " + path.getKey());
                }
                operations.add(new Operation(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue(), path.getValue()));
            }
        }));
        operations.sort(Comparator.comparing(Operation::precedence));
    }

    Optional<Found> find(String method, String path) {
        if (path.length() < 2) {
            return Optional.empty();
        }
        List<String> segments = List.of(path.substring(1).split("/", -1));
        for (Operation operation : operations) {
            if (operation.method().equals(method) || operation.method().equals("X-AMAZON-APIGATEWAY-ANY-METHOD")) {
                Optional<Map<String, String>> parameters = operation.match(segments);
                if (parameters.isPresent()) {
                    return Optional.of(new Found(operation, parameters.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The first segments of all paths: what belongs to the API and not to the dashboard. */
    Set<String> firstSegments() {
        return operations.stream().map(operation -> "/" + operation.segments().getFirst()).collect(Collectors.toSet());
    }
}
