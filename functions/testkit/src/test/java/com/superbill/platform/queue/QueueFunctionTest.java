package com.superbill.platform.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.EventId;
import com.superbill.platform.json.JsonText;
import com.superbill.testkit.EventFiles;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.records.Practices;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueFunctionTest {

    private final List<String> done = new ArrayList<>();
    private final EventFunction consumer = new EventFunction() {
        @Override
        protected void accept(DomainEvent event) {
            if (event.resourceId().equals("clm_bad")) {
                throw new IllegalStateException("again later");
            }
            done.add(event.resourceId());
        }
    };

    @Test
    void failedAndPoisonousMessagesAreReportedAndTheOthersDone() {
        // Given
        var batch = EventFiles.batch(List.of(event("clm_1"), event("clm_bad"), "{\"no\":\"event\"}", "", event("clm_2")));

        // When
        var failures = consumer.handleRequest(batch, null).getBatchItemFailures();

        // Then
        assertThat(failures).extracting(BatchItemFailure::getItemIdentifier).containsExactly("message-2", "message-3", "message-4");
        assertThat(done).containsExactly("clm_1", "clm_2");
    }

    private static String event(String claim) {
        return JsonText.write(DomainEvent.of(new EventId("evt_1"), EventType.CLAIM_QUEUED, Practices.DEMO, claim, TestClock.START));
    }
}
