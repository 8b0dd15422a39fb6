package com.superbill.outbox;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.superbill.domain.event.DomainEvent;
import com.superbill.platform.Env;
import com.superbill.platform.Log;
import com.superbill.platform.aws.Aws;
import com.superbill.platform.json.JsonText;
import com.superbill.platform.queue.Queue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Carries written events from the table's stream to the queues that want them: at least once, so that consumers are
 * idempotent. A batch of 100 events costs at most 10 calls a queue.
 *
 * <p>Of a stream Lambda repeats everything from the first failure on, so that is what is reported: the earliest event
 * that could not be read or whose queue did not take it.
 */
public final class OutboxHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

    private final Map<String, Queue> queues = new TreeMap<>();

    public OutboxHandler() {
        var sqs = Aws.sqs();
        Map<String, Object> urls = JsonText.readMap(Env.required("QUEUE_URLS"));
        for (String name : EventRoutes.QUEUES) {
            if (!(urls.get(name) instanceof String url)) {
                throw new IllegalStateException("QUEUE_URLS does not name " + name);
            }
            queues.put(name, new Queue(sqs, url));
        }
    }

    OutboxHandler(Map<String, Queue> queues) {
        this.queues.putAll(queues);
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent batch, Context context) {
        List<DynamodbStreamRecord> records = batch.getRecords();
        Map<String, Outgoing> outgoing = new TreeMap<>();
        int firstFailure = records.size();
        for (int i = 0; i < firstFailure; i++) {
            try {
                DomainEvent event = event(records.get(i));
                for (String queue : EventRoutes.queues(event.eventType())) {
                    int position = i;
                    outgoing.computeIfAbsent(queue, _ -> new Outgoing(position, new ArrayList<>())).events().add(event);
                }
            } catch (RuntimeException e) {
                Log.error("event.unreadable", e).write();
                firstFailure = i;
            }
        }
        for (var entry : outgoing.entrySet()) {
            try {
                queues.get(entry.getKey()).send(entry.getValue().events());
            } catch (RuntimeException e) {
                Log.error("event.notSent", e).write();
                firstFailure = Math.min(firstFailure, entry.getValue().firstPosition());
            }
        }
        return new StreamsEventResponse(firstFailure == records.size() ? List.of()
                : List.of(new BatchItemFailure(records.get(firstFailure).getDynamodb().getSequenceNumber())));
    }

    /** The record's {@code data}, whose fields are all texts. */
    private static DomainEvent event(DynamodbStreamRecord record) {
        Map<String, Object> fields = new HashMap<>();
        record.getDynamodb().getNewImage().get("data").getM().forEach((name, value) -> fields.put(name, value.getS()));
        return JsonText.fromPlain(fields, DomainEvent.class);
    }

    /** What one queue gets of a batch. */
    private record Outgoing(int firstPosition, List<DomainEvent> events) {
    }
}
