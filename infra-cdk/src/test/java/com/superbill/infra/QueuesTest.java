package com.superbill.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QueuesTest {

  private static final int RECEIVES_MAX = 4;

  private final Synthesized template = Synthesized.PROD;
  private final Map<String, JsonNode> queues = template.propertiesOf("AWS::SQS::Queue");

  @Test
  void everyQueueGivesUpAfterFourReceivesToItsOwnDeadLetters() {
    for (var queue : queues.values()) {
      var name = queue.get("QueueName").asText();
      if (!name.endsWith("-dlq")) {
        var redrive = queue.get("RedrivePolicy");
        assertThat(redrive.get("maxReceiveCount").asInt()).as(name).isEqualTo(RECEIVES_MAX);
        assertThat(queues.get(Synthesized.target(redrive.get("deadLetterTargetArn"))).get("QueueName").asText()).isEqualTo(name + "-dlq");
      }
    }
  }

  @Test
  void everyQueueOfTheArchitectureExists() {
    // Given
    var listed = Architecture.read().queues();

    // When
    var deployed = queues.values().stream().map(queue -> queue.get("QueueName").asText()).filter(name -> !name.endsWith("-dlq"));

    // Then
    assertThat(deployed).containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void everyQueueIsEncryptedAndRefusesPlainText() {
    var guarded =
        template.propertiesOf("AWS::SQS::QueuePolicy").values().stream()
            .filter(policy -> policy.toString().contains("aws:SecureTransport"))
            .map(policy -> Synthesized.target(policy.get("Queues").get(0)))
            .collect(Collectors.toSet());
    queues.forEach(
        (id, queue) -> {
          assertThat(queue.has("KmsMasterKeyId")).as(id).isTrue();
          assertThat(guarded).contains(id);
        });
  }

  @Test
  void aMessageStaysHiddenLongerThanItWaitsAndItsConsumerMayTake() {
    for (var mapping : template.propertiesOf("AWS::Lambda::EventSourceMapping").values()) {
      var queue = queues.get(Synthesized.target(mapping.get("EventSourceArn")));
      if (queue != null) {
        var function = template.resources().get(Synthesized.target(mapping.get("FunctionName"))).get("Properties");
        assertThat(queue.get("VisibilityTimeout").asInt())
            .as(queue.get("QueueName").asText())
            .isGreaterThan(function.get("Timeout").asInt() + mapping.get("MaximumBatchingWindowInSeconds").asInt());
      }
    }
  }

  @Test
  void theMappingsOfAFunctionTogetherStartNoMoreCopiesThanItHas() {
    var copies = new HashMap<String, Integer>();
    for (var mapping : template.propertiesOf("AWS::Lambda::EventSourceMapping").values()) {
      if (mapping.has("ScalingConfig")) {
        copies.merge(functionName(mapping), mapping.get("ScalingConfig").get("MaximumConcurrency").asInt(), Integer::sum);
      }
    }
    assertThat(copies).isNotEmpty();
    copies.forEach(
        (function, most) -> assertThat(most).as(function).isLessThanOrEqualTo(template.function(function).get("ReservedConcurrentExecutions").asInt()));
  }

  @Test
  void everyMappingReportsWhichMessagesFailed() {
    for (var mapping : template.propertiesOf("AWS::Lambda::EventSourceMapping").values()) {
      assertThat(Synthesized.texts(mapping.get("FunctionResponseTypes"))).containsExactly("ReportBatchItemFailures");
    }
  }

  @Test
  void everyDeadLetterQueueOfAQueueBecomesTasks() {
    // Given
    var consumer = Synthesized.LOCAL.function("work-queue-dead-letters").get("FunctionName").asText();

    // When
    var consumed =
        template.propertiesOf("AWS::Lambda::EventSourceMapping").values().stream()
            .filter(mapping -> functionName(mapping).equals(consumer))
            .map(mapping -> queues.get(Synthesized.target(mapping.get("EventSourceArn"))).get("QueueName").asText());

    // Then
    assertThat(consumed).containsExactlyInAnyOrderElementsOf(Architecture.read().queues().stream().map(name -> name + "-dlq").toList());
  }

  @Test
  void theStreamCarriesEventsOnlyAndGivesUpOnOneAtATime() {
    // Given
    var mapping =
        template.propertiesOf("AWS::Lambda::EventSourceMapping").values().stream()
            .filter(candidate -> candidate.get("EventSourceArn").toString().contains("StreamArn"))
            .findFirst()
            .orElseThrow();

    // Then
    assertThat(functionName(mapping)).isEqualTo("outbox");
    assertThat(mapping.get("FilterCriteria").get("Filters").get(0).get("Pattern").asText())
        .isEqualTo("{\"dynamodb\":{\"NewImage\":{\"entity\":{\"S\":[\"event\"]}}}}");
    assertThat(mapping.get("BisectBatchOnFunctionError").asBoolean()).isTrue();
    assertThat(mapping.get("MaximumRetryAttempts").asInt()).isBetween(1, 100);
    assertThat(queues.get(Synthesized.target(mapping.get("DestinationConfig").get("OnFailure").get("Destination"))).get("QueueName").asText())
        .isEqualTo(Queues.OUTBOX_DEAD_LETTERS);
  }

  private String functionName(JsonNode mapping) {
    return template.resources().get(Synthesized.target(mapping.get("FunctionName"))).get("Properties").get("FunctionName").asText();
  }
}
