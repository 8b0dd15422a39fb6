package com.superbill.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonitoringTest {

  private final Synthesized template = Synthesized.PROD;
  private final Collection<JsonNode> alarms = template.propertiesOf("AWS::CloudWatch::Alarm").values();

  @Test
  void everyAlarmTellsTheTopicAndThePersonBehindIt() {
    var topic = template.propertiesOf("AWS::SNS::Topic").keySet().iterator().next();
    for (var alarm : alarms) {
      assertThat(alarm.get("AlarmActions")).as(alarm.get("AlarmName").asText()).anyMatch(action -> Synthesized.target(action).equals(topic));
    }
    assertThat(Synthesized.text(template.only("AWS::SNS::Subscription").get("Endpoint"))).isEqualTo("${AlarmEmail}");
  }

  @Test
  void alarmsMayPublishToTheirTopicAndUseItsKey() {
    var topic = template.only("AWS::SNS::TopicPolicy").get("PolicyDocument").get("Statement");
    assertThat(topic)
        .anyMatch(
            statement ->
                statement.get("Effect").asText().equals("Allow")
                    && statement.get("Action").asText().equals("sns:Publish")
                    && statement.get("Principal").path("Service").asText().equals("cloudwatch.amazonaws.com"));
    var key = template.only("AWS::KMS::Key").get("KeyPolicy").get("Statement");
    assertThat(key)
        .anyMatch(
            statement ->
                statement.get("Principal").path("Service").asText().equals("cloudwatch.amazonaws.com")
                    && Synthesized.texts(statement.get("Action")).containsAll(List.of("kms:Decrypt", "kms:GenerateDataKey*")));
  }

  @Test
  void aDeadLetterThatBecameATaskAtOnceRaisesAnAlarmAllTheSame() {
    var consumer =
        template.propertiesOf("AWS::Lambda::Function").entrySet().stream()
            .filter(function -> function.getValue().path("FunctionName").asText().equals("work-queue-dead-letters"))
            .findFirst()
            .orElseThrow();
    assertThat(alarm("Invocations", consumer.getKey()).get("Threshold").asInt()).isZero();
  }

  @Test
  void oneDeadLetterThatWaitsIsEnoughForAnAlarm() {
    template
        .propertiesOf("AWS::SQS::Queue")
        .forEach(
            (id, queue) -> {
              if (queue.get("QueueName").asText().endsWith("-dlq")) {
                var alarm = alarm("ApproximateNumberOfMessagesVisible", id);
                assertThat(alarm.get("Threshold").asInt()).isZero();
                assertThat(alarm.get("ComparisonOperator").asText()).isEqualTo("GreaterThanThreshold");
              }
            });
  }

  @Test
  void everyFunctionsErrorsAndThrottlesRaiseAnAlarmButARefusedTokenDoesNot() {
    // those of the local stage are the pipeline's; in AWS there is also CDK's own, which runs in deployments only
    Synthesized.LOCAL
        .propertiesOf("AWS::Lambda::Function")
        .forEach(
            (id, function) -> {
              assertThat(alarm("Throttles", id).get("Threshold").asInt()).isZero();
              if (!function.get("FunctionName").asText().equals("authorizer")) {
                assertThat(alarm("Errors", id).get("Threshold").asInt()).isZero();
              }
            });
  }

  @Test
  void theApiAndTheStreamAreWatched() {
    assertThat(alarms.stream().map(alarm -> alarm.get("MetricName").asText())).contains("5XXError", "Latency", "IteratorAge");
  }

  private JsonNode alarm(String metric, String resource) {
    return alarms.stream()
        .filter(alarm -> alarm.get("MetricName").asText().equals(metric) && alarm.get("Dimensions").toString().contains("\"" + resource + "\""))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No alarm on " + metric + " of " + resource));
  }
}
