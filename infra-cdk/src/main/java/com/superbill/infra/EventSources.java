package com.superbill.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.FilterCriteria;
import software.amazon.awscdk.services.lambda.FilterRule;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.lambda.eventsources.SqsDlq;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** What starts the functions that no API call starts: queues, the table's stream, the clock. */
public final class EventSources extends Construct {

  private static final int MESSAGES_PER_BATCH = 10;
  private static final int EVENTS_PER_BATCH = 100;

  /**
   * How often a batch of events is tried. Enough to outlast a disturbance of SQS of several minutes; a batch that still fails is
   * halved until the one bad event is alone, whose pointer goes to the outbox's dead letters while the others go on.
   */
  private static final int EVENT_TRIES = 20;

  EventSources(Construct scope, String id, DeploymentStage stage, Functions functions, Storage storage, Queues queues) {
    super(scope, id);
    for (var function : functions.all()) {
      switch (function.spec().trigger()) {
        case Trigger.Messages(var queue) ->
            consume(function, queues.queue(queue), queue.queueName(), queue.batchingWindow(stage), queue.consumersMax());
        case Trigger.DeadLetters _ -> {
          for (var queue : QueueName.values()) {
            consume(function, queues.deadLetters(queue), queue.deadLetterQueueName(), Duration.seconds(0), Trigger.DeadLetters.COPIES_PER_QUEUE);
          }
        }
        case Trigger.TableStream _ -> carryEvents(function, storage, queues);
        case Trigger.Schedule(var everyMinutes) -> runEvery(function, Duration.minutes(everyMinutes));
        case Trigger.Api _, Trigger.ApiAuthorizer _ -> {
          // RestApi calls these
        }
      }
    }
  }

  private void consume(PipelineFunction function, Queue queue, String name, Duration batchingWindow, int copiesMax) {
    EventSourceMapping.Builder.create(this, name)
        .target(function.function())
        .eventSourceArn(queue.getQueueArn())
        .batchSize(MESSAGES_PER_BATCH)
        .maxBatchingWindow(batchingWindow)
        .maxConcurrency(copiesMax)
        .reportBatchItemFailures(true)
        .build();
  }

  private void carryEvents(PipelineFunction function, Storage storage, Queues queues) {
    EventSourceMapping.Builder.create(this, "table-stream")
        .target(function.function())
        .eventSourceArn(storage.table().getTableStreamArn())
        .startingPosition(StartingPosition.TRIM_HORIZON)
        .batchSize(EVENTS_PER_BATCH)
        .filters(
            List.of(
                FilterCriteria.filter(
                    Map.of(
                        "dynamodb", Map.of("NewImage", Map.of("entity", Map.of("S", FilterRule.isEqual("event"))))))))
        .bisectBatchOnError(true)
        .reportBatchItemFailures(true)
        .retryAttempts(EVENT_TRIES)
        .onFailure(new SqsDlq(queues.outboxDeadLetters()))
        .build();
  }

  private void runEvery(PipelineFunction function, Duration interval) {
    Rule.Builder.create(this, function.spec().name())
        .schedule(Schedule.rate(interval))
        .targets(List.of(LambdaFunction.Builder.create(function.function()).build()))
        .build();
  }
}
