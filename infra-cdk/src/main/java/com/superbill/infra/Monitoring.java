package com.superbill.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** What wakes an operator: every alarm acts on one topic. */
public final class Monitoring extends Construct {

  private static final Duration PERIOD = Duration.minutes(5);
  private static final int LATENCY_P99_MILLIS_MAX = 5_000;
  /** Events are in their queues within a second; a minute means that the outbox stands still. */
  private static final int EVENT_AGE_MILLIS_MAX = 60_000;
  private static final int MESSAGE_AGE_SECONDS_MAX = 3_600;

  private final Topic topic;

  Monitoring(Construct scope, String id, Functions functions, Queues queues, RestApi api, DataKey key, String alarmEmail) {
    super(scope, id);
    topic = Topic.Builder.create(this, "Alarms").topicName("superbill-alarms").masterKey(key.key()).enforceSsl(true).build();
    topic.addToResourcePolicy(
        // the topic's policy, once it is written out to refuse plain text, no longer lets this account's alarms in by itself
        PolicyStatement.Builder.create()
            .sid("AlarmsOfThisAccount")
            .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
            .build());
    topic.addSubscription(new EmailSubscription(alarmEmail));
    for (var name : QueueName.values()) {
      watchDeadLetters(name.deadLetterQueueName(), queues.deadLetters(name));
      above(
          name.queueName() + "-age",
          queues.queue(name).metricApproximateAgeOfOldestMessage(maximum()),
          MESSAGE_AGE_SECONDS_MAX,
          "Messages wait in " + name.queueName() + ": its consumer stands still or is too slow.");
    }
    watchDeadLetters(Queues.OUTBOX_DEAD_LETTERS, queues.outboxDeadLetters());
    above(
        "dead-letters",
        // a dead letter becomes a task within a second: its queue's depth, measured once a minute, rarely shows it
        functions.theOneStartedBy(Trigger.DeadLetters.class).function().metricInvocations(sum()),
        0,
        "Something could not be processed; a task says what, and the log of its function why.");
    functions.all().forEach(this::watchFunction);
    watchEvents(functions.theOneStartedBy(Trigger.TableStream.class).function());
    watchApi(api);
  }

  private void watchDeadLetters(String name, Queue queue) {
    above(
        name + "-depth",
        queue.metricApproximateNumberOfMessagesVisible(maximum()),
        0,
        "What could not be processed waits in " + name + " and nobody has been told by a task.");
  }

  private void watchFunction(PipelineFunction watched) {
    var name = watched.spec().name();
    var function = watched.function();
    // the authorizer refuses a bad token by an error, as API Gateway wants it; its real failures are server errors of the API
    if (!(watched.spec().trigger() instanceof Trigger.ApiAuthorizer)) {
      above(name + "-errors", function.metricErrors(sum()), 0, "Function " + name + " failed; its log group says why.");
    }
    above(name + "-throttles", function.metricThrottles(sum()), 0, "Function " + name + " needs more reserved concurrency.");
  }

  private void watchEvents(Function outbox) {
    above(
        "outbox-iterator-age",
        outbox.metric("IteratorAge", maximum()),
        EVENT_AGE_MILLIS_MAX,
        "Events in the table wait to be sent.");
  }

  private void watchApi(RestApi api) {
    var dimensions = Map.of("ApiName", "superbill", "Stage", RestApi.STAGE);
    above(
        "api-server-errors",
        Metric.Builder.create().namespace("AWS/ApiGateway").metricName("5XXError").dimensionsMap(dimensions).statistic("Sum").period(PERIOD).build(),
        0,
        "API calls failed by our fault.");
    above(
        "api-latency",
        Metric.Builder.create().namespace("AWS/ApiGateway").metricName("Latency").dimensionsMap(dimensions).statistic("p99").period(PERIOD).build(),
        LATENCY_P99_MILLIS_MAX,
        "One API call in a hundred takes longer than a person waits.");
  }

  private void above(String name, Metric metric, Number threshold, String description) {
    var alarm =
        Alarm.Builder.create(this, name)
            .alarmName("superbill-" + name)
            .alarmDescription(description)
            .metric(metric)
            .threshold(threshold)
            .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
            .evaluationPeriods(1)
            .treatMissingData(TreatMissingData.NOT_BREACHING)
            .build();
    alarm.addAlarmAction(new SnsAction(topic));
    alarm.addOkAction(new SnsAction(topic));
  }

  private static MetricOptions maximum() {
    return MetricOptions.builder().statistic("Maximum").period(PERIOD).build();
  }

  private static MetricOptions sum() {
    return MetricOptions.builder().statistic("Sum").period(PERIOD).build();
  }
}
