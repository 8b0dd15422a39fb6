package com.superbill.platform.queue;

import com.superbill.domain.event.DomainEvent;
import com.superbill.platform.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Sends events to one queue, ten to a call (the service's limit); ids only travel. */
public final class Queue {

    private static final int BATCH_MAX = 10;

    private final SqsClient sqs;
    private final String url;

    public Queue(SqsClient sqs, String url) {
        this.sqs = sqs;
        this.url = url;
    }

    /** @throws IllegalStateException if the queue did not take every message; the caller's own retry sends them again */
    public void send(List<DomainEvent> events) {
        for (int start = 0; start < events.size(); start += BATCH_MAX) {
            List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
            for (DomainEvent event : events.subList(start, Math.min(events.size(), start + BATCH_MAX))) {
                entries.add(SendMessageBatchRequestEntry.builder().id(Integer.toString(entries.size())).messageBody(JsonText.write(event)).build());
            }
            var answer = sqs.sendMessageBatch(b -> b.queueUrl(url).entries(entries));
            if (answer.hasFailed()) {
                throw new IllegalStateException(answer.failed().size() + " messages were not taken");
            }
        }
    }
}
