package com.superbill.claimsubmission;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.PracticeId;
import com.superbill.platform.Log;
import com.superbill.platform.json.JsonText;
import com.superbill.platform.store.RecordTable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes queued claims a batch of messages at a time, so that claims to the same payer share a file. A practice whose batch
 * fails gets its messages again; the others are done.
 */
public final class SubmissionConsumer implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private final ClaimBatching batching;

    public SubmissionConsumer() {
        this(new ClaimBatching(RecordTable.fromEnv(), Clock.systemUTC()));
    }

    SubmissionConsumer(ClaimBatching batching) {
        this.batching = batching;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent messages, Context context) {
        Map<PracticeId, Map<String, ClaimId>> claimsByMessage = new LinkedHashMap<>();
        List<BatchItemFailure> failures = new ArrayList<>();
        for (SQSMessage message : messages.getRecords()) {
            try {
                DomainEvent event = JsonText.read(message.getBody(), DomainEvent.class);
                claimsByMessage.computeIfAbsent(event.practice(), _ -> new LinkedHashMap<>()).put(message.getMessageId(), new ClaimId(event.resourceId()));
            } catch (RuntimeException e) {
                Log.error("message.failed", e).write();
                failures.add(new BatchItemFailure(message.getMessageId()));
            }
        }
        claimsByMessage.forEach((practice, claims) -> {
            try {
                batching.batch(practice, List.copyOf(claims.values()));
            } catch (RuntimeException e) {
                Log.error("batch.failed", e).id("practice", practice).count("claims", claims.size()).write();
                claims.keySet().forEach(message -> failures.add(new BatchItemFailure(message)));
            }
        });
        return new SQSBatchResponse(failures);
    }
}
