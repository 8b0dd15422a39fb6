package com.superbill.claimsubmission;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.superbill.domain.FileReference;
import com.superbill.domain.FileReference.Store;
import com.superbill.domain.claim.ClaimBatch;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.BatchId;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.EventId;
import com.superbill.edi.Findings;
import com.superbill.edi.claim.ClaimReader;
import com.superbill.edi.claim.SubmittedClaim;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.validation.CodeSets;
import com.superbill.edi.validation.Validator;
import com.superbill.platform.json.JsonText;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Write;
import com.superbill.testkit.EventFiles;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.records.ClaimBuilder;
import com.superbill.testkit.records.CoverageBuilder;
import com.superbill.testkit.records.PatientBuilder;
import com.superbill.testkit.records.Practices;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimFileConsumerTest {

    private static final FileReference FILE = new FileReference(Store.EXCHANGE, "outbound/demo/837P_000000012.837");
    private static final BatchId BATCH = new BatchId("bat_1");

    private final ClaimsFixture fixture = new ClaimsFixture();
    private final ClaimFileConsumer consumer = new ClaimFileConsumer(new ClaimFiles(fixture.table, fixture.files.store(), false));

    @Test
    void fileOfABatchReadsBackAsTheClaimsThatItCarries() throws IOException {
        // Given
        batch("clm_1", "clm_2");

        // When
        var answer = consume();

        // Then
        assertThat(answer).isEmpty();
        List<SubmittedClaim> claims = readBack();
        assertThat(claims).extracting(claim -> claim.claim().patientControlNumber()).containsExactly("CLM1", "CLM2");
        SubmittedClaim first = claims.getFirst();
        assertThat(first.billingProvider().provider().orElseThrow().name().id()).isEqualTo(Practices.PRACTICE_NPI.value());
        assertThat(first.subscriber().information().orElseThrow().isSelf()).isTrue();
        assertThat(first.subscriber().subscriber().orElseThrow().name().id()).isEqualTo("W123456789");
        assertThat(first.subscriber().subscriber().orElseThrow().street()).isPresent();
        assertThat(first.subscriber().payer().orElseThrow().name().id()).isEqualTo(Practices.PAYER);
        assertThat(first.claim().chargeCents()).isEqualTo(15_000);
        assertThat(first.claim().diagnoses()).containsExactly("E119");
        assertThat(first.claim().participant("82").orElseThrow().name().id()).isEqualTo(Practices.PROVIDER_NPI.value());
        assertThat(first.claim().lines()).singleElement().satisfies(line -> assertThat(line.references()).containsExactly(Reference.of("6R", "L1")));
        assertThat(first.claim().reference("F8")).isEmpty();
    }

    @Test
    void childOfASubscriberGetsALevelOfItsOwn() throws IOException {
        // Given
        CoverageBuilder.coverage().childOfSubscriber().store(fixture.table);
        batch("clm_1");

        // When
        consume();

        // Then
        SubmittedClaim claim = readBack().getFirst();
        assertThat(claim.subscriber().subscriber().orElseThrow().name().first()).isEqualTo("ERIK");
        assertThat(claim.subscriber().hasDependents()).isTrue();
        assertThat(claim.patient().orElseThrow().patient().orElseThrow().name().first()).isEqualTo("MAJA");
        assertThat(claim.patient().orElseThrow().information().orElseThrow().relationship()).isEqualTo("19");
    }

    @Test
    void messageThatComesAgainLeavesTheFileAsItIsAndWouldWriteTheSame() {
        // Given
        batch("clm_1");
        consume();
        String first = fixture.files.text(FILE);

        // When
        var again = consume();
        fixture.files.put(Store.EXCHANGE, FILE.key(), "what the clearinghouse may have taken already");
        consume();

        // Then
        assertThat(again).isEmpty();
        assertThat(fixture.files.text(FILE)).isNotEqualTo(first).startsWith("what the clearinghouse");
        fixture.files.client().deleteObject(b -> b.bucket(fixture.files.bucket(Store.EXCHANGE)).key(FILE.key()));
        consume();
        assertThat(fixture.files.text(FILE)).isEqualTo(first);
    }

    @Test
    void poisonMessageAndAnotherPracticesBatchFailAloneAndTheFileBesideThemIsWritten() {
        // Given
        batch("clm_1");
        String ofAnother = JsonText.write(DomainEvent.of(new EventId("evt_2"), EventType.CLAIM_BATCH_CREATED, Practices.OTHER, BATCH.value(), TestClock.START));
        String ours = JsonText.write(DomainEvent.of(new EventId("evt_1"), EventType.CLAIM_BATCH_CREATED, Practices.DEMO, BATCH.value(), TestClock.START));

        // When
        var answer = consumer.handleRequest(EventFiles.batch(List.of("{broken", ofAnother, ours)), null);

        // Then
        assertThat(answer.getBatchItemFailures()).extracting(BatchItemFailure::getItemIdentifier).containsExactly("message-1", "message-2");
        assertThat(fixture.files.keys(Store.EXCHANGE, "outbound/")).containsExactly(FILE.key());
    }

    @Test
    void nameWithAccentsAndDelimitersIsWrittenInTheBasicCharacterSet() throws IOException {
        // Given
        PatientBuilder.patient().name("Piña*Soto", "José~").store(fixture.table);
        batch("clm_1");

        // When
        consume();

        // Then
        var name = readBack().getFirst().subscriber().subscriber().orElseThrow().name();
        assertThat(name.lastOrOrganization()).isEqualTo("PINA SOTO");
        assertThat(name.first()).isEqualTo("JOSE");
    }

    private void batch(String... claims) {
        for (String claim : claims) {
            ClaimBuilder.claim().id(claim).patientControlNumber(claim.replace("_", "").toUpperCase()).submittedIn(BATCH).store(fixture.table);
        }
        var batch = new ClaimBatch(BATCH, Practices.DEMO, 12, Arrays.stream(claims).map(ClaimId::new).toList(), TestClock.START, FILE);
        fixture.table.write(new Write.Put(ClaimsFixture.KEYS.batch(BATCH), Item.of("claimBatch", batch)));
    }

    private List<?> consume() {
        var event = DomainEvent.of(new EventId("evt_1"), EventType.CLAIM_BATCH_CREATED, Practices.DEMO, BATCH.value(), TestClock.START);
        return consumer.handleRequest(EventFiles.batch(event), null).getBatchItemFailures();
    }

    /** The claims of the file, in which nothing may be wrong: by the guide, by the code sets and by the habits of clearinghouses. */
    private List<SubmittedClaim> readBack() throws IOException {
        var file = fixture.files.text(FILE).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new Validator(Set.of(Validator.CLEARINGHOUSE), CodeSets.installed()).validate(new ByteArrayInputStream(file)).everyFinding()).isEmpty();
        var findings = new Findings();
        var envelope = new EnvelopeReader(new ByteArrayInputStream(file), findings);
        List<SubmittedClaim> claims = new ArrayList<>();
        assertThat(envelope.nextTransaction()).isTrue();
        assertThat(envelope.interchange().controlNumber()).isEqualTo("000000012");
        assertThat(envelope.interchange().usage()).isEqualTo("T");
        assertThat(envelope.group().controlNumber()).isEqualTo("12");
        var reader = ClaimReader.open(envelope);
        assertThat(reader.batch().purpose().reference()).isEqualTo("000000012");
        for (var claim = reader.nextClaim(); claim.isPresent(); claim = reader.nextClaim()) {
            claims.add(claim.get());
        }
        assertThat(envelope.nextTransaction()).isFalse();
        assertThat(findings.list()).isEmpty();
        return claims;
    }
}
