package com.superbill.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.superbill.domain.FileReference;
import com.superbill.domain.FileReference.Store;
import com.superbill.domain.Problem;
import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentKind;
import com.superbill.domain.document.DocumentStatus;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.id.DocumentId;
import com.superbill.platform.store.DocumentWrites;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Write;
import com.superbill.testkit.EventFiles;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.TestFiles;
import com.superbill.testkit.TestQueues;
import com.superbill.testkit.TestTable;
import com.superbill.testkit.records.Practices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UploadConsumerTest {

    private static final Keys KEYS = Keys.of(Practices.DEMO);

    private final RecordTable table = TestTable.create().records();
    private final TestFiles files = TestFiles.create();
    private final TestQueues queues = TestQueues.create();
    private final UploadConsumer consumer = new UploadConsumer(new FileArrivals(table, files.store(), Map.of(
            DocumentKind.REMITTANCE, queues.queue("remittance-files"), DocumentKind.ACKNOWLEDGMENT, queues.queue("acknowledgment-files"),
            DocumentKind.REGISTRATION, queues.queue("registration-files")), new TestClock()));

    @Test
    void uploadedRemittanceIsReceivedAndHandedOn() {
        // Given
        upload("doc_1", DocumentKind.UNKNOWN, Samples.REMITTANCE);

        // When
        arrive("doc_1");

        // Then
        assertThat(document("doc_1").status()).isEqualTo(DocumentStatus.RECEIVED);
        assertThat(document("doc_1").kind()).isEqualTo(DocumentKind.REMITTANCE);
        assertThat(queues.takeEvents("remittance-files")).extracting(DomainEvent::resourceId).containsExactly("doc_1");
    }

    @Test
    void notificationThatComesAgainHandsTheSameDocumentOnAgainAndChangesNothing() {
        // Given
        upload("doc_1", DocumentKind.UNKNOWN, Samples.REMITTANCE);
        arrive("doc_1");

        // When
        arrive("doc_1");

        // Then
        assertThat(document("doc_1").status()).isEqualTo(DocumentStatus.RECEIVED);
        assertThat(queues.takeEvents("remittance-files")).extracting(DomainEvent::resourceId).containsExactly("doc_1", "doc_1");
    }

    @Test
    void sameContentUnderASecondDocumentIsRejectedNamingTheFirst() {
        // Given
        upload("doc_1", DocumentKind.UNKNOWN, Samples.REMITTANCE);
        upload("doc_2", DocumentKind.UNKNOWN, Samples.REMITTANCE);
        arrive("doc_1");

        // When
        arrive("doc_2");

        // Then
        assertThat(document("doc_2").status()).isEqualTo(DocumentStatus.REJECTED);
        assertThat(document("doc_2").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("duplicateFile");
            assertThat(problem.detail()).contains("doc_1");
        });
        assertThat(queues.takeEvents("remittance-files")).hasSize(1);
    }

    @Test
    void sameContentMayComeAgainWhereNothingOfItWasUsed() {
        // Given a registration file that its consumer rejected, since the practice lacked the payer
        upload("doc_1", DocumentKind.UNKNOWN, Samples.REGISTRATION);
        upload("doc_2", DocumentKind.UNKNOWN, Samples.REGISTRATION);
        upload("doc_3", DocumentKind.UNKNOWN, Samples.REGISTRATION);
        arrive("doc_1");
        var received = table.get(KEYS.document(new DocumentId("doc_1")), Document.class).orElseThrow();
        table.write(DocumentWrites.finish(Practices.DEMO, received, DocumentStatus.REJECTED, List.of(), List.of(), TestClock.START));
        // When
        arrive("doc_2");
        arrive("doc_3");
        // Then
        assertThat(document("doc_2").status()).isEqualTo(DocumentStatus.RECEIVED);
        assertThat(document("doc_3").problems()).singleElement().satisfies(problem -> assertThat(problem.detail()).contains("doc_2"));
        assertThat(queues.takeEvents("registration-files")).extracting(DomainEvent::resourceId).containsExactly("doc_1", "doc_2");
    }

    @Test
    void truncatedInterchangeIsRejectedAndAPersonIsTold() {
        // Given
        upload("doc_1", DocumentKind.REMITTANCE, Samples.TRUNCATED_REMITTANCE);

        // When
        arrive("doc_1");

        // Then
        assertThat(document("doc_1").status()).isEqualTo(DocumentStatus.REJECTED);
        assertThat(document("doc_1").problems()).extracting(Problem::code).containsExactly("truncatedInterchange");
        assertThat(events()).extracting(DomainEvent::type).containsExactly("document.rejected");
        assertThat(queues.takeEvents("remittance-files")).isEmpty();
    }

    @Test
    void contentThatDiffersFromTheAnnouncementIsRejected() {
        // Given
        announce("doc_1", DocumentKind.UNKNOWN, Samples.REMITTANCE);
        files.put(Store.DOCUMENTS, "uploads/demo/doc_1", Samples.ACKNOWLEDGMENT);

        // When
        arrive("doc_1");

        // Then
        assertThat(document("doc_1").status()).isEqualTo(DocumentStatus.REJECTED);
        assertThat(document("doc_1").problems()).extracting(Problem::code).containsExactly("contentDiffers");
    }

    @Test
    void scanAnnouncedAsRemittanceIsKeptAndShownToAPerson() {
        // Given
        upload("doc_1", DocumentKind.REMITTANCE, Samples.SCAN);
        upload("doc_2", DocumentKind.SCAN, Samples.SCAN + "2");

        // When
        arrive("doc_1");
        arrive("doc_2");

        // Then
        assertThat(document("doc_1").status()).isEqualTo(DocumentStatus.NEEDS_REVIEW);
        assertThat(document("doc_1").problems()).extracting(Problem::code).containsExactly("kindDiffers");
        assertThat(document("doc_2").status()).isEqualTo(DocumentStatus.PROCESSED);
    }

    @Test
    void claimFileThatBreaksItsGuideIsKeptAndSaysWhere() {
        // Given
        upload("doc_1", DocumentKind.CLAIM_FILE, Samples.CLAIM_FILE);
        upload("doc_2", DocumentKind.CLAIM_FILE, Samples.CLAIM_FILE.replace("*150***11:B:1", "*151***11:B:1"));

        // When
        arrive("doc_1");
        arrive("doc_2");

        // Then
        assertThat(document("doc_1").problems()).isEmpty();
        assertThat(document("doc_1").status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(document("doc_2").status()).isEqualTo(DocumentStatus.NEEDS_REVIEW);
        assertThat(document("doc_2").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("837pLinesSum");
            assertThat(problem.segment()).contains("CLM");
            assertThat(problem.segmentNumber()).contains(20);
            assertThat(problem.element()).contains(2);
            assertThat(problem.detail()).contains("151 stands against 150");
        });
        assertThat(events()).extracting(DomainEvent::type).containsExactly("document.needsReview");
    }

    @Test
    void clearinghouseFileBecomesOneDocumentHoweverOftenItIsTold() {
        // Given
        files.put(Store.EXCHANGE, "inbound/demo/999_1.edi", Samples.bytes(Samples.ACKNOWLEDGMENT));
        String notification = notification(Store.EXCHANGE, "inbound/demo/999_1.edi");

        // When
        consumer.handleRequest(EventFiles.batch(List.of(notification, notification)), null);

        // Then
        List<Document> documents = table.query(Query.of(Query.Index.GSI1, KEYS.documentList(new DocumentId("any")).pk()), Document.class).values();
        assertThat(documents).singleElement().satisfies(document -> {
            assertThat(document.fileName()).isEqualTo("999_1.edi");
            assertThat(document.createdAt()).as("the eventTime of the notification").isEqualTo("2026-11-22T10:00:00Z");
            assertThat(document.kind()).isEqualTo(DocumentKind.ACKNOWLEDGMENT);
            assertThat(document.file()).isEqualTo(new FileReference(Store.EXCHANGE, "inbound/demo/999_1.edi"));
            assertThat(queues.takeEvents("acknowledgment-files")).extracting(DomainEvent::resourceId).containsOnly(document.id().value());
        });
    }

    @Test
    void poisonMessageFailsAloneAndTheOthersAreDone() {
        // Given
        upload("doc_1", DocumentKind.UNKNOWN, Samples.REGISTRATION);

        // When
        var answer = consumer.handleRequest(EventFiles.batch(List.of("{broken", notification(Store.DOCUMENTS, "uploads/demo/doc_1"))), null);

        // Then
        assertThat(answer.getBatchItemFailures()).extracting(BatchItemFailure::getItemIdentifier).containsExactly("message-1");
        assertThat(queues.takeEvents("registration-files")).extracting(DomainEvent::resourceId).containsExactly("doc_1");
    }

    @Test
    void testMessageOfS3IsTakenInSilence() {
        // When
        var answer = consumer.handleRequest(EventFiles.read("sqs-s3-test-event.json", SQSEvent.class), null);

        // Then
        assertThat(answer.getBatchItemFailures()).isEmpty();
    }

    private void upload(String id, DocumentKind announced, String content) {
        announce(id, announced, content);
        files.put(Store.DOCUMENTS, "uploads/demo/" + id, Samples.bytes(content));
    }

    private void announce(String id, DocumentKind announced, String content) {
        byte[] bytes = Samples.bytes(content);
        var document = new Document(new DocumentId(id), announced, DocumentStatus.AWAITING_UPLOAD, "file", "application/octet-stream", bytes.length,
                Samples.sha256(bytes), new FileReference(Store.DOCUMENTS, "uploads/demo/" + id), List.of(), List.of(), TestClock.START, Optional.empty());
        table.write(new Write.Create(KEYS.document(document.id()), DocumentWrites.item(Practices.DEMO, document)));
    }

    private void arrive(String id) {
        var answer = consumer.handleRequest(EventFiles.batch(List.of(notification(Store.DOCUMENTS, "uploads/demo/" + id))), null);
        assertThat(answer.getBatchItemFailures()).isEmpty();
    }

    private Document document(String id) {
        return table.get(KEYS.document(new DocumentId(id)), Document.class).orElseThrow().value();
    }

    private List<DomainEvent> events() {
        return table.query(Query.of(Query.Index.GSI1, "P#demo#EVENTS"), DomainEvent.class).values();
    }

    /** What S3 sends, for a file of the test's buckets. */
    private String notification(Store store, String key) {
        var event = EventFiles.read(store == Store.DOCUMENTS ? "sqs-s3-upload-created.json" : "sqs-s3-inbound-created.json", SQSEvent.class);
        return event.getRecords().getFirst().getBody().replaceAll("superbill-(documents|exchange)[-a-z0-9]*", files.bucket(store))
                .replaceAll("\"key\":\"[^\"]*\"", "\"key\":\"" + key + "\"");
    }
}
