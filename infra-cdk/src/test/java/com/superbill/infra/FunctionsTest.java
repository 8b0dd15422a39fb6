package com.superbill.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The deployed functions are those of {@code docs/architecture.md}, with their triggers and environment. */
class FunctionsTest {

  private final Architecture architecture = Architecture.read();
  private final Synthesized template = Synthesized.LOCAL;
  private final Map<String, JsonNode> byHandler =
      template.propertiesOf("AWS::Lambda::Function").values().stream()
          .collect(Collectors.toMap(function -> function.get("Handler").asText(), function -> function));

  @Test
  void everyHandlerOfTheArchitectureIsDeployedAndNoOther() {
    var documented = architecture.modules().stream().flatMap(module -> module.handlers().keySet().stream());
    assertThat(byHandler.keySet()).containsExactlyInAnyOrderElementsOf(documented.toList());
  }

  @Test
  void everyFunctionGetsTheEnvironmentOfItsModule() {
    for (var module : architecture.modules()) {
      for (var handler : module.handlers().keySet()) {
        var environment = new TreeSet<String>();
        byHandler.get(handler).get("Environment").get("Variables").fieldNames().forEachRemaining(environment::add);
        var documented = new TreeSet<>(module.environment());
        if (module.handlers().get(handler).equals("api")) {
          documented.add("DASHBOARD_ORIGIN");
        }
        assertThat(environment).as(handler).isEqualTo(documented);
      }
    }
  }

  @Test
  void everyFunctionComesFromItsModulesOwnJar() {
    for (var resource : template.resources().values()) {
      if (resource.get("Type").asText().equals("AWS::Lambda::Function")) {
        var handler = resource.get("Properties").get("Handler").asText();
        var module = architecture.modules().stream().filter(candidate -> candidate.handlers().containsKey(handler)).findFirst().orElseThrow();
        assertThat(resource.get("Metadata").get("aws:asset:path").asText())
            .endsWith("functions/" + module.name() + "/target/superbill-" + module.name() + ".jar");
      }
    }
  }

  @Test
  void everyFunctionIsStartedByTheTriggerOfTheArchitecture() {
    var sources = queuesByFunction();
    for (var module : architecture.modules()) {
      module
          .handlers()
          .forEach(
              (handler, trigger) -> {
                var name = byHandler.get(handler).get("FunctionName").asText();
                switch (trigger) {
                  case "api" -> assertThat(name).isEqualTo(module.name() + "-api");
                  case "API authorizer (TOKEN)" -> assertThat(name).isEqualTo("authorizer");
                  case "every dead-letter queue" -> assertThat(sources.get(name)).endsWith("-dlq");
                  case String queue when queue.startsWith("queue ") -> {
                    assertThat(sources.get(name)).isEqualTo(queue.substring("queue ".length()));
                    assertThat(name).isEqualTo(module.name() + "-" + sources.get(name));
                  }
                  case String stream when stream.startsWith("table stream") -> assertThat(name).isEqualTo("outbox");
                  case String schedule when schedule.startsWith("schedule") ->
                      assertThat(template.only("AWS::Events::Rule").get("ScheduleExpression").asText()).isEqualTo("rate(15 minutes)");
                  default -> throw new AssertionError("Unknown trigger in docs/architecture.md: " + trigger);
                }
              });
    }
  }

  @Test
  void everyFunctionRunsOnJava25IsTracedAndKeepsItsLogsForAYear() {
    for (var function : byHandler.values()) {
      var name = function.get("FunctionName").asText();
      assertThat(function.get("Runtime").asText()).as(name).isEqualTo("java25");
      assertThat(function.get("TracingConfig").get("Mode").asText()).as(name).isEqualTo("Active");
      assertThat(function.get("ReservedConcurrentExecutions").asInt()).as(name).isPositive();
      var logs = template.resources().get(Synthesized.target(function.get("LoggingConfig").get("LogGroup"))).get("Properties");
      assertThat(logs.get("LogGroupName").asText()).isEqualTo("/aws/lambda/" + name);
      assertThat(logs.get("RetentionInDays").asInt()).isEqualTo(365);
      assertThat(logs.has("KmsKeyId")).isTrue();
    }
  }

  @Test
  void functionsThatAPersonWaitsForStartFromASnapshotBehindAnAlias() {
    var aliased =
        template.propertiesOf("AWS::Lambda::Alias").values().stream()
            .map(alias -> template.resources().get(Synthesized.target(alias.get("FunctionName"))).get("Properties").get("FunctionName").asText())
            .collect(Collectors.toSet());
    for (var function : byHandler.values()) {
      var name = function.get("FunctionName").asText();
      var waitedFor = name.endsWith("-api") || name.equals("authorizer");
      assertThat(function.path("SnapStart").path("ApplyOn").asText().equals("PublishedVersions")).as(name).isEqualTo(waitedFor);
      assertThat(aliased.contains(name)).as(name).isEqualTo(waitedFor);
    }
  }

  @Test
  void reservedConcurrencyLeavesRoomInAnAccountsDefaultQuota() {
    var reserved = byHandler.values().stream().mapToInt(function -> function.get("ReservedConcurrentExecutions").asInt()).sum();
    // 1,000 copies an account, of which AWS keeps 100 unreserved
    assertThat(reserved).isLessThanOrEqualTo(900);
  }

  private Map<String, String> queuesByFunction() {
    var sources = new HashMap<String, String>();
    for (var mapping : template.propertiesOf("AWS::Lambda::EventSourceMapping").values()) {
      var source = template.resources().get(Synthesized.target(mapping.get("EventSourceArn"))).get("Properties");
      var function = template.resources().get(Synthesized.target(mapping.get("FunctionName"))).get("Properties");
      sources.put(function.get("FunctionName").asText(), source.path("QueueName").asText());
    }
    return sources;
  }
}
