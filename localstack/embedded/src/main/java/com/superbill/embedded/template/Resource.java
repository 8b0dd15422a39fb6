package com.superbill.embedded.template;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One resource of a template.
 *
 * @param logicalId  its name in the template
 * @param type       its CloudFormation type
 * @param properties its properties with every intrinsic function resolved
 */
public record Resource(String logicalId, String type, JsonNode properties) {

    /** A property as text; empty when it is absent. {@code path} is a JSON pointer such as {@code /ScalingConfig/MaximumConcurrency}. */
    public Optional<String> text(String path) {
        JsonNode value = properties.at(path);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }

    /** A property as text which the resource cannot do without. */
    public String required(String path) {
        return text(path).orElseThrow(() -> new IllegalArgumentException(logicalId + " (" + type + ") has no property " + path));
    }

    public Optional<Integer> number(String path) {
        return text(path).map(Integer::valueOf);
    }

    public boolean flag(String path) {
        return text(path).map(Boolean::valueOf).orElse(false);
    }
}
