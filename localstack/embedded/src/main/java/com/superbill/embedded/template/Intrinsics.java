package com.superbill.embedded.template;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * CloudFormation's intrinsic functions, pseudo parameters and dynamic references.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">reference</a>
 */
final class Intrinsics {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");
    private static final Pattern DYNAMIC = Pattern.compile("\\{\\{resolve:([^}]+)}}");

    private final Map<String, String> parameters;
    private final Attributes attributes;
    private final Function<String, JsonNode> exports;

    /**
     * @param parameters values of template parameters that differ from their defaults
     * @param sqs        where queue URLs point
     * @param exports    finds the value that some template exports under a name
     */
    Intrinsics(Map<String, String> parameters, URI sqs, Secrets secrets, Function<String, JsonNode> exports) {
        this.parameters = parameters;
        this.attributes = new Attributes(sqs, secrets, this);
        this.exports = exports;
    }

    /** {@code node} with all functions replaced by their values; what resolves to {@code AWS::NoValue} is left out. */
    JsonNode resolve(Template template, JsonNode node) {
        if (node.isArray()) {
            ArrayNode resolved = Json.array();
            node.forEach(element -> {
                JsonNode value = resolve(template, element);
                if (!value.isMissingNode()) {
                    resolved.add(value);
                }
            });
            return resolved;
        }
        if (node.isObject()) {
            if (node.size() == 1) {
                Map.Entry<String, JsonNode> only = node.properties().iterator().next();
                if (only.getKey().startsWith("Fn::") || only.getKey().equals("Ref")) {
                    return call(template, only.getKey(), only.getValue());
                }
            }
            ObjectNode resolved = Json.object();
            node.properties().forEach(property -> {
                JsonNode value = resolve(template, property.getValue());
                if (!value.isMissingNode()) {
                    resolved.set(property.getKey(), value);
                }
            });
            return resolved;
        }
        return node.isString() ? text(dynamic(template, node.asString())) : node;
    }

    private JsonNode call(Template template, String function, JsonNode argument) {
        return switch (function) {
            case "Ref" -> ref(template, argument.asString());
            case "Fn::GetAtt" -> {
                List<String> path = argument.isArray() ? strings(argument) : List.of(argument.asString().split("\\.", 2));
                yield text(attributes.get(template, path.get(0), path.get(1)));
            }
            case "Fn::Join" -> text(dynamic(template, strings(resolve(template, argument.path(1))).stream()
                    .collect(Collectors.joining(argument.path(0).asString()))));
            case "Fn::Sub" -> text(dynamic(template, substitute(template, argument)));
            case "Fn::If" -> resolve(template, argument.path(condition(template, argument.path(0).asString()) ? 1 : 2));
            case "Fn::Select" -> resolve(template, argument.path(1)).path(Integer.parseInt(resolve(template, argument.path(0)).asString()));
            case "Fn::Split" -> {
                ArrayNode parts = Json.array();
                for (String part : resolve(template, argument.path(1)).asString().split(Pattern.quote(argument.path(0).asString()), -1)) {
                    parts.add(part);
                }
                yield parts;
            }
            case "Fn::FindInMap" -> resolve(template, template.mappings().path(argument.path(0).asString())
                    .path(resolve(template, argument.path(1)).asString()).path(resolve(template, argument.path(2)).asString()));
            case "Fn::ImportValue" -> exports.apply(resolve(template, argument).asString());
            case "Fn::Base64" -> text(Base64.getEncoder().encodeToString(resolve(template, argument).asString().getBytes(StandardCharsets.UTF_8)));
            default -> throw new IllegalArgumentException(template.name() + " uses " + function + ", which the embedded cloud does not know");
        };
    }

    private JsonNode ref(Template template, String name) {
        return switch (name) {
            case "AWS::NoValue" -> MissingNode.getInstance();
            case "AWS::AccountId" -> text(Account.ID);
            case "AWS::Region" -> text(Account.REGION);
            case "AWS::Partition" -> text(Account.PARTITION);
            case "AWS::URLSuffix" -> text("amazonaws.com");
            case "AWS::StackName" -> text(template.name());
            case "AWS::StackId" -> text(Account.arn("cloudformation", "stack/" + template.name() + "/local"));
            default -> {
                if (template.has(name)) {
                    yield text(attributes.ref(template, name));
                }
                JsonNode parameter = template.parameters().path(name);
                if (parameter.isMissingNode()) {
                    throw new IllegalArgumentException("template " + template.name() + " refers to " + name + ", which it does not hold");
                }
                String given = parameters.get(name);
                JsonNode value = given == null ? parameter.path("Default") : text(given);
                if (value.isMissingNode()) {
                    throw new IllegalArgumentException("template " + template.name() + " asks for the parameter " + name + ", and has no default");
                }
                yield value;
            }
        };
    }

    private String substitute(Template template, JsonNode argument) {
        String pattern = argument.isArray() ? argument.path(0).asString() : argument.asString();
        JsonNode variables = argument.isArray() ? argument.path(1) : Json.object();
        return VARIABLE.matcher(pattern).replaceAll(match -> Matcher.quoteReplacement(variable(template, match.group(1), match.group(2), variables)));
    }

    private String variable(Template template, String literal, String name, JsonNode variables) {
        if (!literal.isEmpty()) {
            return "${" + name + "}";
        }
        if (variables.has(name)) {
            return resolve(template, variables.path(name)).asString();
        }
        if (name.contains(".")) {
            String[] path = name.split("\\.", 2);
            return attributes.get(template, path[0], path[1]);
        }
        return ref(template, name).asString();
    }

    /** Whether the named condition holds. */
    boolean condition(Template template, String name) {
        JsonNode condition = template.conditions().path(name);
        if (condition.isMissingNode()) {
            throw new IllegalArgumentException("template " + template.name() + " has no condition " + name);
        }
        return holds(template, condition);
    }

    private boolean holds(Template template, JsonNode condition) {
        Map.Entry<String, JsonNode> only = condition.properties().iterator().next();
        JsonNode argument = only.getValue();
        return switch (only.getKey()) {
            case "Condition" -> condition(template, argument.asString());
            case "Fn::Equals" -> resolve(template, argument.path(0)).asString().equals(resolve(template, argument.path(1)).asString());
            case "Fn::Not" -> !holds(template, argument.path(0));
            case "Fn::And" -> argument.valueStream().allMatch(part -> holds(template, part));
            case "Fn::Or" -> argument.valueStream().anyMatch(part -> holds(template, part));
            default -> throw new IllegalArgumentException(template.name() + " has a condition " + only.getKey() + ", which the embedded cloud does not know");
        };
    }

    private String dynamic(Template template, String value) {
        return value.contains("{{resolve:")
                ? DYNAMIC.matcher(value).replaceAll(match -> Matcher.quoteReplacement(attributes.dynamic(template, match.group(1))))
                : value;
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(element -> strings.add(element.asString()));
        return strings;
    }

    private static JsonNode text(String value) {
        return StringNode.valueOf(value);
    }
}
