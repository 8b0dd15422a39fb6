package com.superbill.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The template of a stage, synthesized once for all tests. */
final class Synthesized {

  static final String TEMPLATE_FILE = SuperbillStack.NAME + ".template.json";

  /** The repository that both stages were synthesized from. */
  static final Path REPOSITORY = RepositoryFixture.built();

  static final Synthesized LOCAL = of(DeploymentStage.LOCAL);
  static final Synthesized PROD = of(DeploymentStage.PROD);

  private final Path templateFile;
  private final JsonNode template;

  private Synthesized(Path templateFile) {
    this.templateFile = templateFile;
    this.template = read(templateFile);
  }

  private static Synthesized of(DeploymentStage stage) {
    var output = REPOSITORY.resolve("cdk.out").resolve(stage.label());
    var app = Synthesize.app(stage, output);
    new SuperbillStack(app, stage, new Artifacts(REPOSITORY));
    app.synth();
    return new Synthesized(output.resolve(TEMPLATE_FILE));
  }

  /** Where CDK wrote the template. */
  Path templateFile() {
    return templateFile;
  }

  /** All resources by logical id. */
  Map<String, JsonNode> resources() {
    var resources = new TreeMap<String, JsonNode>();
    template.get("Resources").properties().forEach(entry -> resources.put(entry.getKey(), entry.getValue()));
    return resources;
  }

  /** Properties of the resources of a type, by logical id. */
  Map<String, JsonNode> propertiesOf(String type) {
    return resources().entrySet().stream()
        .filter(entry -> entry.getValue().get("Type").asText().equals(type))
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().path("Properties"), (a, _) -> a, TreeMap::new));
  }

  /** Properties of the one resource of a type. */
  JsonNode only(String type) {
    var found = propertiesOf(type);
    if (found.size() != 1) {
      throw new AssertionError("Expected one " + type + ", found " + found.keySet());
    }
    return found.values().iterator().next();
  }

  /** A parameter of the template by its name. */
  JsonNode parameter(String name) {
    return template.get("Parameters").get(name);
  }

  /** Properties of a function by its name. */
  JsonNode function(String name) {
    return propertiesOf("AWS::Lambda::Function").values().stream()
        .filter(function -> function.path("FunctionName").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No function " + name));
  }

  /** Logical id of the resource that a Ref or GetAtt names. */
  static String target(JsonNode reference) {
    return reference.has("Ref") ? reference.get("Ref").asText() : reference.path("Fn::GetAtt").path(0).asText();
  }

  /** A value with its references written as {@code ${LogicalId}} and {@code ${LogicalId.Attribute}}. */
  static String text(JsonNode value) {
    if (value.has("Ref")) {
      return "${" + value.get("Ref").asText() + "}";
    }
    if (value.has("Fn::GetAtt")) {
      return "${" + value.get("Fn::GetAtt").get(0).asText() + "." + value.get("Fn::GetAtt").get(1).asText() + "}";
    }
    if (value.has("Fn::Join")) {
      return texts(value.get("Fn::Join").get(1)).stream().collect(Collectors.joining(value.get("Fn::Join").get(0).asText()));
    }
    return value.asText();
  }

  /** The texts of a list, or of one value that stands for a list of one. */
  static List<String> texts(JsonNode values) {
    return values.isArray() ? StreamSupport.stream(values.spliterator(), false).map(Synthesized::text).toList() : List.of(text(values));
  }

  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
