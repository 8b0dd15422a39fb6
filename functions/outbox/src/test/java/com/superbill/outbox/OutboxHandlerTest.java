package com.superbill.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.EventId;
import com.superbill.platform.queue.Queue;
import com.superbill.testkit.EventFiles;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.TestQueues;
import com.superbill.testkit.records.Practices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutboxHandlerTest {

    private final TestQueues queues = TestQueues.create();
    private final OutboxHandler outbox = new OutboxHandler(EventRoutes.QUEUES.stream().collect(Collectors.toMap(name -> name, queues::queue)));

    @Test
    void queuedClaimGoesToSubmissionAndToReporting() {
        // Given
        var event = event("evt_1", EventType.CLAIM_QUEUED);

        // When
        var answer = outbox.handleRequest(stream(record(event)), null);

        // Then
        assertThat(answer.getBatchItemFailures()).isEmpty();
        assertThat(queues.takeEvents("claim-submissions")).containsExactly(event);
        assertThat(queues.takeEvents("reporting")).containsExactly(event);
        assertThat(queues.takeEvents("claim-files")).isEmpty();
    }

    @Test
    void aHundredEventsAllReachTheirQueue() {
        // Given
        List<DomainEvent> events = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            events.add(event("evt_" + i, EventType.CLAIM_SUBMITTED));
        }

        // When
        outbox.handleRequest(stream(events.stream().map(OutboxHandlerTest::record).toArray(DynamodbStreamRecord[]::new)), null);

        // Then
        assertThat(queues.takeEvents("reporting")).hasSameElementsAs(events);
    }

    @Test
    void unreadableEventStopsTheBatchThereAndWhatIsBeforeItIsSent() {
        // Given
        var before = event("evt_1", EventType.CLAIM_HELD);
        var unreadable = record(event("evt_2", EventType.CLAIM_HELD));
        unreadable.getDynamodb().getNewImage().get("data").getM().put("type", new AttributeValue("claim.evaporated"));
        var after = event("evt_3", EventType.CLAIM_HELD);

        // When
        var answer = outbox.handleRequest(stream(record(before), unreadable, record(after)), null);

        // Then
        assertThat(answer.getBatchItemFailures()).extracting(BatchItemFailure::getItemIdentifier).containsExactly("evt_2");
        assertThat(queues.takeEvents("tasks")).containsExactly(before);
    }

    @Test
    void queueThatTakesNothingIsReportedFromItsFirstEventOnAndOthersGetTheirs() {
        // Given
        Map<String, Queue> withoutTasks = EventRoutes.QUEUES.stream().collect(Collectors.toMap(name -> name, queues::queue, (a, _) -> a, HashMap::new));
        withoutTasks.put("tasks", new Queue(queues.client(), queues.url("tasks") + "-gone"));
        var signed = event("evt_1", EventType.ENCOUNTER_SIGNED);
        var overdue = event("evt_2", EventType.CLAIM_OVERDUE);

        // When
        var answer = new OutboxHandler(withoutTasks).handleRequest(stream(record(signed), record(overdue)), null);

        // Then
        assertThat(answer.getBatchItemFailures()).extracting(BatchItemFailure::getItemIdentifier).containsExactly("evt_2");
        assertThat(queues.takeEvents("reporting")).containsExactly(signed);
    }

    @Test
    void eventAsTheStreamReallySendsItIsRead() {
        // When
        var answer = outbox.handleRequest(EventFiles.read("dynamodb-stream-event-inserted.json", DynamodbEvent.class), null);

        // Then
        assertThat(answer.getBatchItemFailures()).isEmpty();
        assertThat(EventRoutes.QUEUES.stream().flatMap(queue -> queues.takeEvents(queue).stream())).isNotEmpty();
    }

    private static DomainEvent event(String id, EventType type) {
        return DomainEvent.of(new EventId(id), type, Practices.DEMO, "clm_1", TestClock.START);
    }

    private static DynamodbEvent stream(DynamodbStreamRecord... records) {
        var event = new DynamodbEvent();
        event.setRecords(List.of(records));
        return event;
    }

    /** A record of the stream whose sequence number is the event's id. */
    private static DynamodbStreamRecord record(DomainEvent event) {
        var record = EventFiles.read("dynamodb-stream-event-inserted.json", DynamodbEvent.class).getRecords().getFirst();
        Map<String, AttributeValue> data = new HashMap<>(Map.of("eventId", new AttributeValue(event.eventId().value()), "type", new AttributeValue(event.type()),
                "practice", new AttributeValue(event.practice().value()), "resourceType", new AttributeValue(event.resourceType()),
                "resourceId", new AttributeValue(event.resourceId()), "created", new AttributeValue(event.created().toString())));
        record.getDynamodb().setSequenceNumber(event.eventId().value());
        record.getDynamodb().setNewImage(new HashMap<>(Map.of("data", new AttributeValue().withM(data))));
        return record;
    }
}
