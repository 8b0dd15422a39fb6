package com.superbill.infra;

/** What starts a function. */
public sealed interface Trigger {

  /** The routes of {@code schemas/openapi.yaml} whose {@code x-superbill-function} names the function's module. */
  record Api() implements Trigger {}

  /** API Gateway, before a request whose token it has not seen lately. */
  record ApiAuthorizer() implements Trigger {}

  /** Messages of one queue. */
  record Messages(QueueName queue) implements Trigger {}

  /** Messages of every dead-letter queue. */
  record DeadLetters() implements Trigger {

    /** How many copies of the consumer may run at once for each of the queues: the fewest that a mapping can be told. */
    static final int COPIES_PER_QUEUE = 2;
  }

  /** New events in the table. */
  record TableStream() implements Trigger {}

  /** The clock. */
  record Schedule(int everyMinutes) implements Trigger {}
}
