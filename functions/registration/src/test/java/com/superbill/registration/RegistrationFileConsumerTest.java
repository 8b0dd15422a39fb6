package com.superbill.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.FileReference.Store;
import com.superbill.domain.Problem;
import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentKind;
import com.superbill.domain.document.DocumentStatus;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.DocumentId;
import com.superbill.domain.id.EventId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.patient.Coverage;
import com.superbill.domain.patient.Patient;
import com.superbill.platform.store.BlindIndex;
import com.superbill.platform.store.DocumentWrites;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Write;
import com.superbill.testkit.EventFiles;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.TestFiles;
import com.superbill.testkit.TestTable;
import com.superbill.testkit.records.Practices;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationFileConsumerTest {

    private static final String COLUMNS = "externalId,lastName,firstName,birthDate,sex,phone,line1,city,state,postalCode,payerId,memberId,priority,relationship,effectiveFrom";
    private static final String MAJA = "MRN-1,Lindqvist,Maja,1980-04-12,female,4135550111,12 Elm Street,Springfield,MA,01103,60054,W123456789,1,self,2026-01-01";
    private static final String OMAR = "MRN-2,\"Haddad, Jr.\",Omar,1975-01-02,male,,4 Oak Street,Springfield,MA,01103,,,,,";
    private static final String WITHOUT_ID = ",Larsen,Nils,1990-07-07,male,,5 Ash Street,Springfield,MA,01103,,,,,";

    private RecordTable table;
    private TestFiles files;
    private RegistrationFileConsumer consumer;

    @BeforeEach
    void startWithThePracticeOnly() {
        table = TestTable.create().records();
        files = TestFiles.create();
        consumer = new RegistrationFileConsumer(table, files.store(), new BlindIndex("a secret of the test"), new TestClock());
        Practices.store(table);
    }

    @Test
    void everyLineIsRegisteredWithItsInsurance() {
        // When
        Document document = process("doc_1", lines(COLUMNS, MAJA, OMAR));

        // Then
        assertThat(document.status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(document.links()).containsExactly("/v1/patients");
        assertThat(patients()).extracting(Patient::lastName).containsExactlyInAnyOrder("Lindqvist", "Haddad, Jr.");
        assertThat(coverages("Lindqvist")).extracting(Coverage::memberId).containsExactly("W123456789");
        assertThat(coverages("Haddad, Jr.")).isEmpty();
        assertThat(types()).contains("patient.created", "coverage.created").doesNotContain("document.needsReview");
    }

    @Test
    void sameLinesAgainRegisterNobodyTwice() {
        // Given
        process("doc_1", lines(COLUMNS, MAJA, WITHOUT_ID));
        int events = types().size();

        // When
        redeliver("doc_1");
        Document again = process("doc_2", "﻿" + lines(COLUMNS, MAJA));

        // Then
        assertThat(again.status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(patients()).hasSize(2);
        assertThat(coverages("Lindqvist")).hasSize(1);
        assertThat(types()).hasSize(events);
    }

    @Test
    void lineThatWasInterruptedIsFinishedByTheNextDelivery() {
        // Given
        process("doc_1", lines(COLUMNS, WITHOUT_ID));
        announce("doc_1", lines(COLUMNS, WITHOUT_ID));

        // When
        redeliver("doc_1");

        // Then
        assertThat(document("doc_1").status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(patients()).hasSize(1);
    }

    @Test
    void patientWithTwoInsurancesHasTwoLines() {
        // When
        process("doc_1", lines(COLUMNS, MAJA, MAJA.replace("60054,W123456789,1", "MCARE1,M987,2")));

        // Then
        assertThat(patients()).hasSize(1);
        assertThat(coverages("Lindqvist")).extracting(Coverage::payerId).containsExactlyInAnyOrder("60054", "MCARE1");
    }

    @ParameterizedTest
    @CsvSource({"1980-04-12,12.4.1980,birthDate", "female,f,sex", "MA,Mass,state", "Lindqvist,'',lastName", "60054,99999,payerId", "2026-01-01,'',effectiveFrom",
        "self,child,subscriberLastName", "1980-04-12,2026-11-23,birthDate", "W123456789,W?,memberId"})
    void badLineIsLocatedAndTheGoodOnesAreRegistered(String good, String bad, String column) {
        // When
        Document document = process("doc_1", lines(COLUMNS, OMAR, MAJA.replace(good, bad)));

        // Then
        assertThat(document.status()).isEqualTo(DocumentStatus.NEEDS_REVIEW);
        assertThat(document.problems()).hasSize(1);
        Problem problem = document.problems().getFirst();
        assertThat(problem.segment()).hasValue(column);
        assertThat(problem.segmentNumber()).hasValue(3);
        assertThat(patients()).extracting(Patient::lastName).containsExactly("Haddad, Jr.");
        assertThat(types()).contains("document.needsReview");
    }

    @ParameterizedTest
    @CsvSource({"Lindqvist,' ',subscriberLastName", "'Per,','P\u0007er,',subscriberFirstName", "1955-05-05,2026-11-23,subscriberBirthDate", "child,self,subscriberLastName"})
    void badSubscriberIsLocatedInItsColumn(String good, String bad, String column) {
        // Given
        String columns = COLUMNS.replace("externalId,lastName", "lastName") + ",subscriberLastName,subscriberFirstName,subscriberBirthDate,subscriberSex";
        String kid = "Berg,Ida,2026-11-20,female,,12 Elm Street,Springfield,MA,01103,60054,W123456789,1,child,2026-11-20,Lindqvist,Per,1955-05-05,male";
        assertThat(process("doc_1", lines(columns, kid)).status()).isEqualTo(DocumentStatus.PROCESSED);

        // When
        Document document = process("doc_2", lines(columns, kid.replace(good, bad)));

        // Then
        assertThat(document.problems()).hasSize(1);
        assertThat(document.problems().getFirst().segment()).hasValue(column);
        assertThat(patients()).hasSize(1);
    }

    @Test
    void externalIdOfAPatientWithOtherDataChangesNothing() {
        // Given
        process("doc_1", lines(COLUMNS, MAJA));

        // When
        Document document = process("doc_2", lines(COLUMNS, MAJA.replace("Maja", "Eva")));

        // Then
        assertThat(document.status()).isEqualTo(DocumentStatus.REJECTED);
        assertThat(document.problems()).extracting(Problem::code).containsExactly("patientDiffers");
        assertThat(patients()).extracting(Patient::firstName).containsExactly("Maja");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"sex,phone|sex,telephone|columnUnknown", "birthDate|birthday|columnMissing", "lastName,firstName|lastName,lastName|headerInvalid",
        "lastName|lastname|columnMissing", "','|;|separatorInvalid", "','|'\t'|separatorInvalid"})
    void fileWithOtherColumnsIsRejected(String good, String bad, String code) {
        // When
        Document document = process("doc_1", lines(COLUMNS.replace(good, bad), MAJA));

        // Then
        assertThat(document.status()).isEqualTo(DocumentStatus.REJECTED);
        assertThat(document.problems()).extracting(Problem::code).contains(code);
        assertThat(patients()).isEmpty();
        assertThat(types()).containsExactly("document.rejected");
    }

    @Test
    void truncatedOrForeignTextEndsTheReadingAtItsLine() {
        // When
        Document truncated = process("doc_1", lines(COLUMNS, MAJA, "MRN-9,\"Lind"));
        Document latin = process("doc_2", (COLUMNS + "\r\n" + OMAR + "\r\nMRN-8,Pi\u00f1a").getBytes(StandardCharsets.ISO_8859_1));
        Document shortLine = process("doc_3", lines(COLUMNS, "MRN-7,Okafor"));

        // Then
        assertThat(truncated.problems()).extracting(Problem::code).containsExactly("unreadable");
        assertThat(truncated.problems().getFirst().segmentNumber()).hasValue(3);
        assertThat(latin.problems()).extracting(Problem::code).containsExactly("notUtf8");
        assertThat(shortLine.problems()).extracting(Problem::code).containsExactly("columnCount");
    }

    @Test
    void fileWithoutPatientsIsRejected() {
        assertThat(process("doc_1", lines(COLUMNS)).problems()).extracting(Problem::code).containsExactly("noRows");
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private Document process(String id, String content) {
        return process(id, content.getBytes(StandardCharsets.UTF_8));
    }

    private Document process(String id, byte[] content) {
        announce(id, content);
        redeliver(id);
        return document(id);
    }

    private void announce(String id, String content) {
        announce(id, content.getBytes(StandardCharsets.UTF_8));
    }

    private void announce(String id, byte[] content) {
        var documentId = new DocumentId(id);
        var file = files.put(Store.DOCUMENTS, "uploads/demo/" + id, content);
        var document = new Document(documentId, DocumentKind.REGISTRATION, DocumentStatus.RECEIVED, "patients.csv", "text/csv", content.length, "0".repeat(64), file,
                List.of(), List.of(), TestClock.START, Optional.empty());
        table.write(new Write.Put(Keys.of(Practices.DEMO).document(documentId), DocumentWrites.item(Practices.DEMO, document)));
    }

    private void redeliver(String id) {
        var event = DomainEvent.of(new EventId("evt_1"), EventType.DOCUMENT_RECEIVED, Practices.DEMO, id, TestClock.START);
        assertThat(consumer.handleRequest(EventFiles.batch(event), null).getBatchItemFailures()).isEmpty();
    }

    private Document document(String id) {
        return table.get(Keys.of(Practices.DEMO).document(new DocumentId(id)), Document.class).orElseThrow().value();
    }

    private List<Patient> patients() {
        return table.query(Query.of(Query.Index.GSI1, "P#demo#PATIENTS"), Patient.class).values();
    }

    private List<Coverage> coverages(String lastName) {
        PatientId id = patients().stream().filter(patient -> patient.lastName().equals(lastName)).findFirst().orElseThrow().id();
        return new Coverages(table, new TestClock()).list(Practices.DEMO, id);
    }

    private List<String> types() {
        return table.query(Query.of(Query.Index.GSI1, "P#demo#EVENTS"), DomainEvent.class).values().stream().map(DomainEvent::type).toList();
    }
}
