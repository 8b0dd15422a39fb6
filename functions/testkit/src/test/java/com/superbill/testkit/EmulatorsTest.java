package com.superbill.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.superbill.domain.FileReference.Store;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.EventId;
import com.superbill.platform.json.JsonText;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Query;
import com.superbill.testkit.records.ClaimBuilder;
import com.superbill.testkit.records.Practices;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmulatorsTest {

    @Test
    void claimIsStoredAndFoundInTheTableAndBothIndexes() {
        // Given
        var table = TestTable.create().records();

        // When
        Claim claim = ClaimBuilder.claim().store(table);

        // Then
        var keys = Keys.of(Practices.DEMO);
        assertThat(table.get(keys.claim(claim.id()), Claim.class)).hasValueSatisfying(stored -> assertThat(stored.value()).isEqualTo(claim));
        var byStatus = Query.of(Query.Index.GSI1, keys.claimsByStatus(claim.status(), claim.id()).pk());
        var all = Query.of(Query.Index.GSI2, keys.claimList(claim.id()).pk());
        assertThat(table.query(byStatus, Claim.class).values()).containsExactly(claim);
        assertThat(table.query(all, Claim.class).values()).containsExactly(claim);
    }

    @Test
    void fileIsWrittenOnceAndReadThroughASignedUrl() throws Exception {
        // Given
        var files = TestFiles.create();
        var file = files.put(Store.EXCHANGE, "outbound/demo/claims.837", "ISA*00*");

        // When
        boolean again = files.store().create(file, "application/edi-x12", "other".getBytes(StandardCharsets.UTF_8));
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(files.store().downloadUrl(file))).build(), BodyHandlers.ofString());

        // Then
        assertThat(again).isFalse();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ISA*00*");
        assertThat(files.keys(Store.EXCHANGE, "outbound/")).containsExactly("outbound/demo/claims.837");
    }

    @Test
    void eventsTravelThroughAQueue() {
        // Given
        var queues = TestQueues.create();
        var event = DomainEvent.of(new EventId("evt_1"), EventType.CLAIM_QUEUED, Practices.DEMO, new ClaimId("clm_1").value(), TestClock.START);

        // When
        queues.queue("claim-submissions").send(List.of(event));

        // Then
        assertThat(queues.takeEvents("claim-submissions")).containsExactly(event);
        assertThat(queues.take("claim-submissions")).isEmpty();
    }

    @Test
    void eventFilesReadAsLambdaReadsThem() {
        // When
        var stream = EventFiles.read("dynamodb-stream-event-inserted.json", DynamodbEvent.class);
        var queue = EventFiles.read("sqs-domain-events.json", SQSEvent.class);
        var authorizer = EventFiles.read("authorizer-token-request.json", APIGatewayCustomAuthorizerEvent.class);
        var schedule = EventFiles.read("schedule.json", ScheduledEvent.class);

        // Then
        assertThat(stream.getRecords().getFirst().getDynamodb().getNewImage().get("data").getM().get("type").getS()).isEqualTo("claim.queued");
        assertThat(JsonText.read(queue.getRecords().getFirst().getBody(), DomainEvent.class).eventType()).isEqualTo(EventType.CLAIM_QUEUED);
        assertThat(authorizer.getMethodArn()).endsWith("/live/GET/v1/claims");
        assertThat(schedule.getSource()).isEqualTo("aws.events");
        for (String file : List.of("sqs-s3-upload-created.json", "sqs-s3-inbound-created.json", "sqs-s3-test-event.json")) {
            assertThat(EventFiles.read(file, SQSEvent.class).getRecords()).hasSize(1);
        }
    }
}
