package com.superbill.claimsubmission;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.superbill.domain.claim.ClaimBatch;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.ClaimStep;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.BatchId;
import com.superbill.domain.id.EventId;
import com.superbill.domain.id.PatientId;
import com.superbill.platform.json.JsonText;
import com.superbill.platform.store.Pointer;
import com.superbill.testkit.EventFiles;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.records.ClaimBuilder;
import com.superbill.testkit.records.Practices;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionConsumerTest {

    private final ClaimsFixture fixture = new ClaimsFixture();
    private final SubmissionConsumer consumer = new SubmissionConsumer(new ClaimBatching(fixture.table, fixture.clock));

    @Test
    void claimsToOnePayerShareABatchAndEachPayerHasItsOwn() {
        // Given
        queued("clm_a", Practices.PAYER);
        queued("clm_b", Practices.PAYER);
        queued("clm_c", Practices.MEDICARE);

        // When
        var answer = consume("clm_a", "clm_b", "clm_c");

        // Then
        assertThat(answer.getBatchItemFailures()).isEmpty();
        assertThat(fixture.claim("clm_a").status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(fixture.claim("clm_a").submissions()).isEqualTo(1);
        assertThat(fixture.claim("clm_a").batchId()).isEqualTo(fixture.claim("clm_b").batchId()).isNotEqualTo(fixture.claim("clm_c").batchId());
        assertThat(List.of(batch("clm_a").controlNumber(), batch("clm_c").controlNumber())).containsExactlyInAnyOrder(1L, 2L);
        assertThat(fixture.events()).extracting(DomainEvent::type)
                .containsExactlyInAnyOrder("claim.submitted", "claim.submitted", "claim.submitted", "claimBatch.created", "claimBatch.created");
    }

    @Test
    void batchIsFoundByItsControlNumberAndItsFileStandsOnTheTimeline() {
        // Given
        queued("clm_a", Practices.PAYER);

        // When
        consume("clm_a");

        // Then
        assertThat(fixture.table.get(ClaimsFixture.KEYS.batchByControlNumber(1), Pointer.class)).hasValueSatisfying(pointer ->
                assertThat(pointer.value().id()).isEqualTo(fixture.claim("clm_a").batchId().orElseThrow().value()));
        assertThat(fixture.steps("clm_a")).extracting(ClaimStep::file).last().satisfies(file ->
                assertThat(file.orElseThrow().key()).isEqualTo("outbound/demo/837P_000000001.837"));
    }

    @Test
    void messageThatComesAgainDoesNothing() {
        // Given
        queued("clm_a", Practices.PAYER);
        consume("clm_a");

        // When
        var answer = consume("clm_a");

        // Then
        assertThat(answer.getBatchItemFailures()).isEmpty();
        assertThat(fixture.claim("clm_a").submissions()).isEqualTo(1);
        assertThat(fixture.events()).hasSize(2);
    }

    @Test
    void poisonMessageFailsAloneAndTheClaimsBesideItGoOut() {
        // Given
        queued("clm_a", Practices.PAYER);

        // When
        var answer = consumer.handleRequest(EventFiles.batch(List.of("{broken", JsonText.write(event("clm_a")))), null);

        // Then
        assertThat(answer.getBatchItemFailures()).extracting(BatchItemFailure::getItemIdentifier).containsExactly("message-1");
        assertThat(fixture.claim("clm_a").status()).isEqualTo(ClaimStatus.SUBMITTED);
    }

    private void queued(String id, String payer) {
        ClaimBuilder.claim().id(id).patientControlNumber(id.replace("_", "").toUpperCase()).patient(new PatientId("pat_1")).payer(payer)
                .status(ClaimStatus.QUEUED).store(fixture.table);
    }

    private SQSBatchResponse consume(String... ids) {
        List<String> bodies = new ArrayList<>();
        for (String id : ids) {
            bodies.add(JsonText.write(event(id)));
        }
        return consumer.handleRequest(EventFiles.batch(bodies), null);
    }

    private static DomainEvent event(String claim) {
        return DomainEvent.of(new EventId("evt_" + claim), EventType.CLAIM_QUEUED, Practices.DEMO, claim, TestClock.START);
    }

    private ClaimBatch batch(String claim) {
        BatchId id = fixture.claim(claim).batchId().orElseThrow();
        return fixture.table.get(ClaimsFixture.KEYS.batch(id), ClaimBatch.class).orElseThrow().value();
    }
}
