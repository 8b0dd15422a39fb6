package com.superbill.embedded.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One synthesized CloudFormation template as it lies in the file, nothing resolved yet. */
final class Template {

    private final String name;
    private final Path folder;
    private final JsonNode root;

    private Template(String name, Path folder, JsonNode root) {
        this.name = name;
        this.folder = folder;
        this.root = root;
    }

    static Template read(Path file) {
        String name = file.getFileName().toString().replace(".template.json", "");
        return new Template(name, file.toAbsolutePath().getParent(), Json.read(file));
    }

    String name() {
        return name;
    }

    /** The folder of the synthesized assembly, where the assets lie beside the template. */
    Path folder() {
        return folder;
    }

    JsonNode parameters() {
        return root.path("Parameters");
    }

    JsonNode conditions() {
        return root.path("Conditions");
    }

    JsonNode mappings() {
        return root.path("Mappings");
    }

    JsonNode outputs() {
        return root.path("Outputs");
    }

    JsonNode resources() {
        return root.path("Resources");
    }

    boolean has(String logicalId) {
        return resources().has(logicalId);
    }

    String type(String logicalId) {
        JsonNode type = resources().path(logicalId).path("Type");
        if (type.isMissingNode()) {
            throw new IllegalArgumentException("template " + name + " refers to " + logicalId + ", which it does not hold");
        }
        return type.asString();
    }

    JsonNode rawProperties(String logicalId) {
        return resources().path(logicalId).path("Properties");
    }

    List<String> logicalIds(String type) {
        return resources().properties().stream()
                .filter(resource -> resource.getValue().path("Type").asString().equals(type))
                .map(Map.Entry::getKey).toList();
    }
}
