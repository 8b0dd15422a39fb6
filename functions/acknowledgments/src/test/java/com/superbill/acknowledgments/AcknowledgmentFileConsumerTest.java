package com.superbill.acknowledgments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.superbill.domain.FileReference;
import com.superbill.domain.FileReference.Store;
import com.superbill.domain.Problem;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimBatch;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.ClaimStep;
import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentKind;
import com.superbill.domain.document.DocumentStatus;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.BatchId;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.DocumentId;
import com.superbill.domain.id.EventId;
import com.superbill.domain.id.PracticeId;
import com.superbill.platform.json.JsonText;
import com.superbill.platform.store.DocumentWrites;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Write;
import com.superbill.testkit.EventFiles;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.TestFiles;
import com.superbill.testkit.TestTable;
import com.superbill.testkit.records.ClaimBuilder;
import com.superbill.testkit.records.Practices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcknowledgmentFileConsumerTest {

    private static final Keys KEYS = Keys.of(Practices.DEMO);
    private static final BatchId BATCH = new BatchId("bat_12");

    private final RecordTable table = TestTable.create().records();
    private final TestFiles files = TestFiles.create();
    private final TestClock clock = new TestClock();
    private final AcknowledgmentFileConsumer consumer = new AcknowledgmentFileConsumer(table, files.store(), clock);

    AcknowledgmentFileConsumerTest() {
        ClaimBuilder.claim().id("clm_1").patientControlNumber("PCN1").submittedIn(BATCH).store(table);
        ClaimBuilder.claim().id("clm_2").patientControlNumber("PCN2").submittedIn(BATCH).store(table);
        var batch = new ClaimBatch(BATCH, Practices.DEMO, 12, List.of(new ClaimId("clm_1"), new ClaimId("clm_2")), TestClock.START,
                new FileReference(Store.EXCHANGE, "outbound/demo/837P_000000012.837"));
        table.write(new Write.Put(KEYS.batch(BATCH), Item.of("claimBatch", batch)),
                new Write.Put(KEYS.batchByControlNumber(12), Pointer.item("batchByControlNumber", BATCH)));
    }

    @Test
    void acceptedFileAcknowledgesAllItsClaims() {
        // When
        Document document = receive("doc_1", Answers.accepted999(12));

        // Then
        assertThat(document.status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(document.links()).containsExactly("/v1/claims/clm_1", "/v1/claims/clm_2");
        assertThat(List.of(claim("clm_1").status(), claim("clm_2").status())).containsOnly(ClaimStatus.ACKNOWLEDGED);
        assertThat(steps("clm_1")).singleElement().satisfies(step -> {
            assertThat(step.by()).isEqualTo("999");
            assertThat(step.file()).contains(document.file());
        });
    }

    @Test
    void rejectedFileRejectsAllItsClaimsAndSaysWhichOneWasWrong() {
        // When
        receive("doc_1", Answers.rejected999());

        // Then
        assertThat(claim("clm_1").status()).isEqualTo(ClaimStatus.REJECTED);
        assertThat(claim("clm_1").problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("elementError1");
            assertThat(problem).extracting(Problem::segment, Problem::segmentNumber, Problem::element)
                    .containsExactly(Optional.of("NM1"), Optional.of(22), Optional.of(9));
        });
        assertThat(claim("clm_2").status()).isEqualTo(ClaimStatus.REJECTED);
        assertThat(claim("clm_2").problems()).extracting(Problem::code).containsExactly("fileRejected");
        assertThat(events()).extracting(DomainEvent::type).containsExactly("claim.rejected", "claim.rejected");
    }

    @Test
    void rejectedInterchangeRejectsItsClaimsAndAnAcceptedOneIsOnlyNoted() {
        // When
        receive("doc_1", Answers.ta1("A", "000"));

        // Then
        assertThat(claim("clm_1").status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(steps("clm_1")).extracting(ClaimStep::by).containsExactly("TA1");

        // When
        receive("doc_2", Answers.ta1("R", "025"));

        // Then
        assertThat(claim("clm_1").status()).isEqualTo(ClaimStatus.REJECTED);
        assertThat(claim("clm_1").problems()).extracting(Problem::code).containsExactly("interchangeRejected025");
    }

    @Test
    void acceptedClaimGetsThePayersNumberByWhichItIsFound() {
        // When
        Document document = receive("doc_1", Answers.accepted277("PCN1", "ICN77"));

        // Then
        assertThat(document.status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(claim("clm_1").status()).isEqualTo(ClaimStatus.ACCEPTED);
        assertThat(claim("clm_1").payerClaimControlNumber()).contains("ICN77");
        assertThat(table.get(KEYS.payerClaimControlNumber(Practices.PAYER, "ICN77"), Pointer.class)).hasValueSatisfying(pointer ->
                assertThat(pointer.value().id()).isEqualTo("clm_1"));
        assertThat(claim("clm_2").status()).isEqualTo(ClaimStatus.SUBMITTED);
    }

    @Test
    void rejectedClaimShowsEachReasonAndIsNoLongerClean() {
        // When
        receive("doc_1", Answers.rejected277("PCN1"));

        // Then
        assertThat(claim("clm_1").status()).isEqualTo(ClaimStatus.REJECTED);
        assertThat(claim("clm_1").everHeldOrRejected()).isTrue();
        assertThat(claim("clm_1").problems()).extracting(Problem::code).containsExactly("claimStatusA7.164", "claimStatusA7.158");
    }

    @Test
    void fileThatAPayerRejectsWithoutNamingClaimsRejectsThemAll() {
        // When
        receive("doc_1", Answers.file277Rejected());

        // Then
        assertThat(List.of(claim("clm_1").status(), claim("clm_2").status())).containsOnly(ClaimStatus.REJECTED);
    }

    @Test
    void answersOutOfOrderAndTwiceMoveAClaimForwardOnly() {
        // When
        receive("doc_1", Answers.accepted277("PCN1", "ICN77"));
        clock.advance(Duration.ofMinutes(1));
        receive("doc_2", Answers.accepted999(12));
        clock.advance(Duration.ofMinutes(1));
        receive("doc_3", Answers.accepted277("PCN1", "ICN77"));

        // Then
        assertThat(claim("clm_1").status()).isEqualTo(ClaimStatus.ACCEPTED);
        assertThat(steps("clm_1")).extracting(ClaimStep::by, ClaimStep::status, ClaimStep::moved).containsExactly(
                tuple("277CA", ClaimStatus.ACCEPTED, true), tuple("999", ClaimStatus.ACKNOWLEDGED, false), tuple("277CA", ClaimStatus.ACCEPTED, false));
        assertThat(events()).extracting(DomainEvent::type).containsExactly("claim.accepted", "claim.acknowledged");
    }

    @Test
    void answerToAnEarlierFileDoesNotMoveAClaimThatWasSentAgain() {
        // Given
        table.write(new Write.Put(KEYS.batchByControlNumber(11), Pointer.item("batchByControlNumber", new BatchId("bat_11"))));

        // When
        Document document = receive("doc_1", Answers.rejected277(11, "PCN1"));

        // Then
        assertThat(document.status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(claim("clm_1").status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(steps("clm_1")).singleElement().satisfies(step -> assertThat(step.problems()).isNotEmpty());
    }

    @Test
    void messageThatComesAgainWritesNothingMore() {
        // Given
        receive("doc_1", Answers.accepted999(12));
        Document before = document("doc_1");

        // When
        var answer = consumer.handleRequest(EventFiles.batch(event(Practices.DEMO, "doc_1")), null);

        // Then
        assertThat(answer.getBatchItemFailures()).isEmpty();
        assertThat(document("doc_1")).isEqualTo(before);
        assertThat(steps("clm_1")).hasSize(1);
        assertThat(events()).hasSize(2);
    }

    @Test
    void fileThatIsReadAgainAfterACrashLeavesItsStepsAsTheyWere() {
        // Given
        receive("doc_1", Answers.accepted999(12));
        List<ClaimStep> before = steps("clm_1");
        Document unfinished = received(Practices.DEMO, "doc_1", Answers.accepted999(12));
        table.write(new Write.Put(KEYS.document(unfinished.id()), DocumentWrites.item(Practices.DEMO, unfinished)));

        // When
        consumer.handleRequest(EventFiles.batch(event(Practices.DEMO, "doc_1")), null);

        // Then
        assertThat(document("doc_1").status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(steps("clm_1")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 999_999_999})
    void unknownControlNumberGoesBeforeAPersonAndTouchesNoClaim(int controlNumber) {
        // When
        Document document = receive("doc_1", Answers.accepted999(controlNumber));

        // Then
        assertThat(document.status()).isEqualTo(DocumentStatus.NEEDS_REVIEW);
        assertThat(document.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("unknownControlNumber");
            assertThat(problem.segment()).contains("ST");
        });
        assertThat(claim("clm_1").status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(events()).extracting(DomainEvent::type).containsExactly("document.needsReview");
    }

    @Test
    void anotherPracticesAnswerDoesNotTouchOurClaims() {
        // Given
        store(Practices.OTHER, "doc_9", Answers.rejected999());

        // When
        consumer.handleRequest(EventFiles.batch(event(Practices.OTHER, "doc_9")), null);

        // Then
        assertThat(claim("clm_1").status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(table.get(Keys.of(Practices.OTHER).document(new DocumentId("doc_9")), Document.class).orElseThrow().value().status())
                .isEqualTo(DocumentStatus.NEEDS_REVIEW);
    }

    @Test
    void damagedFileChangesNothing() {
        // When
        Document document = receive("doc_1", Answers.accepted999(12).replace("SE*6*", "SE*7*"));

        // Then
        assertThat(document.status()).isEqualTo(DocumentStatus.NEEDS_REVIEW);
        assertThat(document.problems()).singleElement().satisfies(problem -> assertThat(problem.segment()).contains("SE"));
        assertThat(claim("clm_1").status()).isEqualTo(ClaimStatus.SUBMITTED);
    }

    @Test
    void poisonMessageFailsAlone() {
        // Given
        store(Practices.DEMO, "doc_1", Answers.accepted999(12));

        // When
        var answer = consumer.handleRequest(EventFiles.batch(List.of("{broken", JsonText.write(event(Practices.DEMO, "doc_1")))), null);

        // Then
        assertThat(answer.getBatchItemFailures()).extracting(BatchItemFailure::getItemIdentifier).containsExactly("message-1");
        assertThat(claim("clm_1").status()).isEqualTo(ClaimStatus.ACKNOWLEDGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "277CA", "TA1"})
    void acknowledgmentsOfOtherPeopleEndProcessedOrWithALocatedReason(String kind) throws IOException {
        Path folder = Path.of(System.getProperty("superbill.shared"), "data/x12", kind);
        if (!Files.isDirectory(folder)) {
            System.out.println("skipped: no real acknowledgments in " + folder);
            return;
        }
        try (var samples = Files.list(folder)) {
            int number = 0;
            for (Path sample : samples.sorted().toList()) {
                // When
                Document document = receive("doc_%s_%d".formatted(kind, number++), Files.readString(sample, StandardCharsets.ISO_8859_1));

                // Then
                assertThat(document.status().isFinal()).as(sample.toString()).isTrue();
                if (document.status() != DocumentStatus.PROCESSED) {
                    assertThat(document.problems()).as(sample.toString()).isNotEmpty().allSatisfy(problem -> {
                        assertThat(problem.segmentNumber()).isPresent();
                        assertThat(problem.detail()).isNotBlank();
                    });
                }
            }
        }
        assertThat(List.of(claim("clm_1").status(), claim("clm_2").status())).containsOnly(ClaimStatus.SUBMITTED);
    }

    private Document receive(String id, String content) {
        store(Practices.DEMO, id, content);
        var answer = consumer.handleRequest(EventFiles.batch(event(Practices.DEMO, id)), null);
        assertThat(answer.getBatchItemFailures()).isEmpty();
        return document(id);
    }

    private void store(PracticeId practice, String id, String content) {
        Document document = received(practice, id, content);
        table.write(new Write.Create(Keys.of(practice).document(document.id()), DocumentWrites.item(practice, document)));
    }

    private Document received(PracticeId practice, String id, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        FileReference file = files.put(Store.EXCHANGE, "inbound/" + practice + "/" + id, bytes);
        return new Document(new DocumentId(id), DocumentKind.ACKNOWLEDGMENT, DocumentStatus.RECEIVED, "answer.edi", "application/edi-x12", bytes.length,
                "0".repeat(64), file, List.of(), List.of(), clock.instant(), Optional.empty());
    }

    private static DomainEvent event(PracticeId practice, String document) {
        return DomainEvent.of(new EventId("evt_" + document), EventType.DOCUMENT_RECEIVED, practice, document, TestClock.START);
    }

    private Document document(String id) {
        return table.get(KEYS.document(new DocumentId(id)), Document.class).orElseThrow().value();
    }

    private Claim claim(String id) {
        return table.get(KEYS.claim(new ClaimId(id)), Claim.class).orElseThrow().value();
    }

    private List<ClaimStep> steps(String claim) {
        return table.query(Query.of(Query.Index.TABLE, KEYS.claim(new ClaimId(claim)).pk()).startingWith("STEP#"), ClaimStep.class).values();
    }

    private List<DomainEvent> events() {
        return table.query(Query.of(Query.Index.GSI1, "P#demo#EVENTS"), DomainEvent.class).values();
    }
}
