package com.superbill.workqueue;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.superbill.platform.queue.QueueFunction;
import com.superbill.platform.store.RecordTable;
import java.time.Clock;

/** Turns the dead letters of every queue into tasks. */
public final class DeadLetterConsumer extends QueueFunction {

    private final DeadLetterDesk desk;
    private final QueueUrls queues;

    public DeadLetterConsumer() {
        this(new DeadLetterDesk(RecordTable.fromEnv(), Clock.systemUTC()), QueueUrls.fromEnv());
    }

    DeadLetterConsumer(DeadLetterDesk desk, QueueUrls queues) {
        this.desk = desk;
        this.queues = queues;
    }

    @Override
    protected void accept(SQSEvent.SQSMessage message) {
        desk.take(queues.nameOfDeadLetterQueue(message.getEventSourceArn()), message.getBody());
    }
}
