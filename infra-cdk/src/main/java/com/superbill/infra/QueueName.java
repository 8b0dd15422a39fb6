package com.superbill.infra;

import software.amazon.awscdk.Duration;

/** The queues of {@code docs/architecture.md}. Their names are the same in every stage. */
public enum QueueName {
  DOCUMENT_UPLOADS("document-uploads", 10),
  REGISTRATION_FILES("registration-files", 5),
  ACKNOWLEDGMENT_FILES("acknowledgment-files", 5),
  REMITTANCE_FILES("remittance-files", 5),
  CLAIM_PAYMENTS("claim-payments", 20),
  ELIGIBILITY_REQUESTS("eligibility-requests", 10),
  /** Waits to fill a batch: claims of one practice and payer that arrive together leave in one 837 file. */
  CLAIM_SUBMISSIONS("claim-submissions", 2),
  CLAIM_FILES("claim-files", 2),
  TASKS("tasks", 5),
  /** Every message adds to the same few sums of a month: more copies would conflict, not hurry. */
  REPORTING("reporting", 2);

  private static final int CLAIM_BATCHING_SECONDS = 5;
  /** On a developer's machine somebody is waiting for each claim, and no file costs anything. */
  private static final int LOCAL_CLAIM_BATCHING_SECONDS = 1;

  private final String queueName;
  private final int consumersMax;

  QueueName(String queueName, int consumersMax) {
    this.queueName = queueName;
    this.consumersMax = consumersMax;
  }

  /** The queue's name in AWS. */
  public String queueName() {
    return queueName;
  }

  /** The name of the queue that takes what could not be processed. */
  public String deadLetterQueueName() {
    return queueName + "-dlq";
  }

  /** How many copies of the consumer may run at once. */
  public int consumersMax() {
    return consumersMax;
  }

  /** How long the consumer waits for a batch to fill. */
  public Duration batchingWindow(DeploymentStage stage) {
    if (this != CLAIM_SUBMISSIONS) {
      return Duration.seconds(0);
    }
    return Duration.seconds(stage == DeploymentStage.LOCAL ? LOCAL_CLAIM_BATCHING_SECONDS : CLAIM_BATCHING_SECONDS);
  }

  /** The environment variable that holds the queue's URL. */
  public String urlVariable() {
    return name() + "_QUEUE_URL";
  }
}
