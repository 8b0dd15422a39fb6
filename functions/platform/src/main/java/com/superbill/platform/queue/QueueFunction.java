package com.superbill.platform.queue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.superbill.platform.Log;
import java.util.ArrayList;
import java.util.List;

/**
 * A consumer of a queue. Each message stands alone: one that fails is reported and comes again, the others of its batch
 * are done. After the queue's last receive a failed message goes to the dead letters, and from there to a person.
 */
public abstract class QueueFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {

    @Override
    public final SQSBatchResponse handleRequest(SQSEvent batch, Context context) {
        List<BatchItemFailure> failures = new ArrayList<>();
        for (var message : batch.getRecords()) {
            try {
                accept(message);
            } catch (RuntimeException e) {
                Log.error("message.failed", e).write();
                failures.add(new BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }

    /** Does what the message asks for, once, however often it comes. An exception means: again later. */
    protected abstract void accept(SQSEvent.SQSMessage message);
}
