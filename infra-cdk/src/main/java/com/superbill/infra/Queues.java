package com.superbill.infra;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;
import software.constructs.IDependable;

/** The work queues, each with its dead letters, and the dead letters of the outbox. */
public final class Queues extends Construct {

  /** Where pointers to events go that the outbox could not send. */
  static final String OUTBOX_DEAD_LETTERS = "outbox-dlq";

  private static final int RECEIVES_MAX = 4;
  private static final Duration DEAD_LETTER_RETENTION = Duration.days(14);

  /**
   * How much longer than its consumer may take a message stays hidden: a new copy has ten seconds to start. AWS advises six times the
   * timeout because of throttled batches; here no batch is throttled, as the mappings of a function together never start more copies
   * than are reserved, and a failed message comes again soon.
   */
  private static final int VISIBILITY_MARGIN_SECONDS = 10;

  private final DataKey key;
  private final Map<QueueName, Queue> queues = new EnumMap<>(QueueName.class);
  private final Map<QueueName, Queue> deadLetters = new EnumMap<>(QueueName.class);
  private final Queue outboxDeadLetters;

  Queues(Construct scope, String id, DeploymentStage stage, DataKey key, List<FunctionSpec> functions) {
    super(scope, id);
    this.key = key;
    for (var name : QueueName.values()) {
      var deadLetter =
          encrypted(name.deadLetterQueueName())
              .retentionPeriod(DEAD_LETTER_RETENTION)
              .visibilityTimeout(visibility(functions, new Trigger.DeadLetters(), Duration.seconds(0)))
              .build();
      deadLetters.put(name, deadLetter);
      queues.put(
          name,
          encrypted(name.queueName())
              .visibilityTimeout(visibility(functions, new Trigger.Messages(name), name.batchingWindow(stage)))
              .deadLetterQueue(DeadLetterQueue.builder().queue(deadLetter).maxReceiveCount(RECEIVES_MAX).build())
              .build());
    }
    outboxDeadLetters = encrypted(OUTBOX_DEAD_LETTERS).retentionPeriod(DEAD_LETTER_RETENTION).build();
    Findings.of(outboxDeadLetters)
        .acknowledge("AwsSolutions-SQS3", "It is itself where the outbox's failed batches go; the rule knows redrive policies only.");
    acceptUploads(queues.get(QueueName.DOCUMENT_UPLOADS));
  }

  /** A work queue. */
  public Queue queue(QueueName name) {
    return queues.get(name);
  }

  /** A work queue's dead letters. */
  public Queue deadLetters(QueueName name) {
    return deadLetters.get(name);
  }

  /** Pointers to events that the outbox could not send: shard and sequence numbers, no data. */
  public Queue outboxDeadLetters() {
    return outboxDeadLetters;
  }

  /** Queue name to URL, for those who choose the queue at run time. */
  public Map<String, String> urlsByName() {
    var urls = new TreeMap<String, String>();
    queues.forEach((name, queue) -> urls.put(name.queueName(), queue.getQueueUrl()));
    return urls;
  }

  /** What must exist before a bucket may announce its objects here. */
  public IDependable uploadsAccepted() {
    return queues.get(QueueName.DOCUMENT_UPLOADS).getNode().findChild("Policy");
  }

  private Queue.Builder encrypted(String name) {
    return Queue.Builder.create(this, name)
        .queueName(name)
        .encryption(QueueEncryption.KMS)
        .encryptionMasterKey(key.key())
        .enforceSsl(true);
  }

  private static Duration visibility(List<FunctionSpec> functions, Trigger trigger, Duration batchingWindow) {
    var consumer = functions.stream().filter(function -> function.trigger().equals(trigger)).findFirst().orElseThrow();
    return Duration.seconds(consumer.size().timeoutSeconds() + VISIBILITY_MARGIN_SECONDS).plus(batchingWindow);
  }

  private static void acceptUploads(Queue queue) {
    for (var bucket : BucketName.values()) {
      queue.addToResourcePolicy(
          PolicyStatement.Builder.create()
              .principals(List.of(new ServicePrincipal("s3.amazonaws.com")))
              .actions(List.of("sqs:SendMessage"))
              .resources(List.of(queue.getQueueArn()))
              .conditions(
                  new TreeMap<>(
                      Map.of(
                          "ArnEquals", Map.of("aws:SourceArn", "arn:" + Aws.PARTITION + ":s3:::" + bucket.bucketName()),
                          "StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID))))
              .build());
    }
  }
}
