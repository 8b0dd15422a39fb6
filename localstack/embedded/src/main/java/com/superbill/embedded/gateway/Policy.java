package com.superbill.embedded.gateway;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The part of IAM policies that authorizers return: statements about {@code execute-api:Invoke}; a denial wins. */
final class Policy {

    private static final String INVOKE = "execute-api:Invoke";

    private Policy() {}

    static boolean allows(JsonNode policy, String methodArn) {
        return has(policy, "Allow", methodArn) && !has(policy, "Deny", methodArn);
    }

    private static boolean has(JsonNode policy, String effect, String methodArn) {
        return elements(policy.path("Statement")).anyMatch(statement -> statement.path("Effect").asString().equals(effect)
                && elements(statement.path("Action")).anyMatch(action -> matches(action.asString(), INVOKE))
                && elements(statement.path("Resource")).anyMatch(resource -> matches(resource.asString(), methodArn)));
    }

    private static Stream<JsonNode> elements(JsonNode oneOrMany) {
        return oneOrMany.isArray() ? oneOrMany.valueStream() : Stream.of(oneOrMany);
    }

    /** {@code *} stands for any text, {@code ?} for one character. */
    private static boolean matches(String pattern, String value) {
        String expression = pattern.chars().mapToObj(c -> switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf((char) c));
        }).collect(Collectors.joining());
        return value.matches(expression);
    }
}
