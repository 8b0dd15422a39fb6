package com.superbill.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.FileReference;
import com.superbill.domain.FileReference.Store;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.EventId;
import com.superbill.platform.api.Role;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.testkit.ApiAnswer;
import com.superbill.testkit.ApiCalls;
import com.superbill.testkit.EventFiles;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.TestFiles;
import com.superbill.testkit.TestTable;
import com.superbill.testkit.records.CoverageBuilder;
import com.superbill.testkit.records.PatientBuilder;
import com.superbill.testkit.records.Practices;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {

    private static final DomainEvent COVERAGE_CREATED = DomainEvent.of(new EventId("evt_1"), EventType.COVERAGE_CREATED, Practices.DEMO, "cov_1", TestClock.START);
    private static final String INPUT = """
            {"patientId":"pat_1","coverageId":"cov_1"}""";

    private RecordTable table;
    private TestFiles files;
    private LocalClearinghouse clearinghouse;
    private EligibilityConsumer consumer;
    private EligibilityApi api;

    @BeforeEach
    void startWithACoveredPatient() throws IOException {
        table = TestTable.create().records();
        files = TestFiles.create();
        clearinghouse = new LocalClearinghouse();
        consumer = new EligibilityConsumer(table, files.store(), new HttpClearinghouse(clearinghouse.url()), false, new TestClock());
        api = new EligibilityApi(table, files.store(), new TestClock());
        Practices.store(table);
        CoverageBuilder.coverage().patient(PatientBuilder.patient().name("Piña", "Maja").store(table).id()).store(table);
    }

    @AfterEach
    void stopClearinghouse() {
        clearinghouse.close();
    }

    @Test
    void newCoverageIsAskedAboutAndItsBenefitsAreStored() throws Exception {
        // When
        assertThat(deliver(COVERAGE_CREATED)).isEmpty();

        // Then
        ApiAnswer check = check("elg_1");
        assertThat(check.text("/status")).isEqualTo("active");
        assertThat(check.text("/plan")).isEqualTo("GOLD 123 PLAN");
        assertThat(check.number("/copayCents")).isEqualTo(2_550);
        assertThat(check.number("/coinsurancePercent")).isEqualTo(20);
        assertThat(check.number("/deductibleCents")).isEqualTo(50_000);
        assertThat(check.number("/deductibleRemainingCents")).isEqualTo(12_000);
        assertThat(check.number("/outOfPocketCents")).isEqualTo(600_000);
        assertThat(check.number("/outOfPocketRemainingCents")).isEqualTo(576_000);
        assertThat(check.at("/authorizationRequired")).isEqualTo(false);
        assertThat(check.list("/otherPayers")).map(Object::toString).containsExactly("OTHER PAYER");
        assertThat(check.text("/benefits/1/description")).isEqualTo("Copayment");
        assertThat(check.text("/serviceDate")).isEqualTo("2026-11-22");
        assertThat(types()).containsExactly("eligibilityCheck.completed");
        var raw = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(check.text("/fileUrl"))).build(), BodyHandlers.ofString());
        assertThat(raw.body()).contains("GOLD 123 PLAN");
    }

    @Test
    void questionNamesPracticePayerAndMemberInPlainLetters() {
        // When
        deliver(COVERAGE_CREATED);

        // Then
        assertThat(clearinghouse.questions()).hasSize(1);
        assertThat(clearinghouse.questions().getFirst()).contains("*ZZ*ELMSTREET      *ZZ*60054          *").contains("*0*T*:~")
                .contains("NM1*PR*2*COMMONWEALTH HEALTH*****PI*60054~").contains("NM1*1P*2*ELM STREET FAMILY MEDICINE*****XX*1993999998~")
                .contains("TRN*1*elg_1*1123456789~NM1*IL*1*PINA*MAJA****MI*W123456789~DMG*D8*19800412*F~DTP*291*D8*20261122~EQ*30^98~");
    }

    @Test
    void dependentIsAskedAboutUnderItsSubscriber() {
        // Given
        CoverageBuilder.coverage().childOfSubscriber().store(table);

        // When
        deliver(COVERAGE_CREATED);

        // Then
        assertThat(clearinghouse.questions().getFirst()).contains("NM1*IL*1*LINDQVIST*ERIK****MI*W123456789~DMG*D8*19550203*M~HL*4*3*23*0~TRN*1*elg_1*")
                .contains("NM1*03*1*PINA*MAJA~DMG*D8*19800412*F~INS*N*19~DTP*291*D8*20261122~EQ*30^98~");
    }

    @Test
    void coverageThatHasEndedIsAskedAboutOnItsLastDay() {
        // Given
        CoverageBuilder.coverage().inForce(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, 31)).store(table);

        // When
        deliver(COVERAGE_CREATED);

        // Then
        assertThat(check("elg_1").text("/serviceDate")).isEqualTo("2026-10-31");
    }

    @Test
    void sameMessageAgainAsksNobodyAgain() {
        // When
        deliver(COVERAGE_CREATED);
        String first = check("elg_1").at("/benefits").toString();
        clearinghouse.says("EB*6**30~");
        deliver(COVERAGE_CREATED);

        // Then
        assertThat(clearinghouse.questions()).hasSize(1);
        assertThat(check("elg_1").at("/benefits")).hasToString(first);
        assertThat(types()).hasSize(1);
    }

    @Test
    void answerThatWasStoredBeforeAnInterruptionIsUsedAndNotAskedForAgain() {
        // Given
        deliver(COVERAGE_CREATED);
        String stored = files.text(new FileReference(Store.DOCUMENTS, "generated/demo/eligibility/elg_1.271"));
        files.put(Store.DOCUMENTS, "generated/demo/eligibility/elg_2.271", stored.replace("elg_1", "elg_2"));

        // When
        deliver(DomainEvent.of(new EventId("evt_2"), EventType.COVERAGE_UPDATED, Practices.DEMO, "cov_1", TestClock.START));

        // Then
        assertThat(clearinghouse.questions()).hasSize(1);
        assertThat(check("elg_2").text("/status")).isEqualTo("active");
    }

    @Test
    void inactiveMemberIsTold() {
        // Given
        clearinghouse.says("EB*6**30**OLD PLAN~");

        // When
        deliver(COVERAGE_CREATED);

        // Then
        assertThat(check("elg_1").text("/status")).isEqualTo("inactive");
        assertThat(types()).containsExactly("eligibilityCheck.inactive");
    }

    @Test
    void rejectionSaysWhatToDo() {
        // Given
        clearinghouse.says("AAA*N**72*C~");

        // When
        deliver(COVERAGE_CREATED);

        // Then
        ApiAnswer check = check("elg_1");
        assertThat(check.text("/status")).isEqualTo("rejected");
        assertThat(check.text("/rejections/0/code")).isEqualTo("aaa72");
        assertThat(check.text("/rejections/0/detail")).isEqualTo("The member id is missing or not the payer's. Correct the coverage and ask again.");
        assertThat(types()).containsExactly("eligibilityCheck.rejected");
    }

    @ParameterizedTest
    @CsvSource({"42", "80"})
    void payerOutOfOrderIsAskedAgainLater(String reason) {
        // Given
        clearinghouse.says("AAA*Y**" + reason + "*R~");
        assertThat(deliver(COVERAGE_CREATED)).containsExactly("message-1");
        assertThat(check("elg_1").text("/status")).isEqualTo("requested");

        // When
        clearinghouse.saysActive();

        // Then
        assertThat(deliver(COVERAGE_CREATED)).isEmpty();
        assertThat(check("elg_1").text("/status")).isEqualTo("active");
    }

    @Test
    void clearinghouseThatFailsIsAskedAgainLater() {
        // Given
        clearinghouse.answersWithStatus(503);

        // Then
        assertThat(deliver(COVERAGE_CREATED)).containsExactly("message-1");
        assertThat(types()).isEmpty();
    }

    @Test
    void answerThatIsNoneEndsTheCheckForAPerson() {
        // Given
        clearinghouse.answersWithTransaction("277");

        // When
        deliver(COVERAGE_CREATED);

        // Then
        assertThat(check("elg_1").text("/status")).isEqualTo("failed");
        assertThat(check("elg_1").text("/rejections/0/code")).isEqualTo("noUsableAnswer");
        assertThat(types()).containsExactly("eligibilityCheck.rejected");
    }

    @Test
    void checkOnDemandIsTakenThenAnswered() {
        // When
        ApiAnswer taken = ApiCalls.as(Role.FRONT_DESK).post("/v1/eligibility-checks", INPUT.replace("}", ",\"serviceDate\":\"2026-12-01\"}")).send(api);

        // Then
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        assertThat(taken.text("/status")).isEqualTo("requested");
        DomainEvent asked = events().getFirst();
        assertThat(asked.eventType()).isEqualTo(EventType.ELIGIBILITY_CHECK_REQUESTED);
        assertThat(deliver(asked)).isEmpty();
        assertThat(check(taken.text("/id")).text("/status")).isEqualTo("active");
        assertThat(clearinghouse.questions().getFirst()).contains("DTP*291*D8*20261201~");
        ApiAnswer list = ApiCalls.as(Role.BILLER).get("/v1/eligibility-checks").query("patientId", "pat_1").send(api);
        assertThat(list.list("/items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"cov_1|cov_2|422", "pat_1|pat_2|422", "\"coverageId\":\"cov_1\"|\"coverage\":\"cov_1\"|400", "}|]|400",
        ",\"coverageId\":\"cov_1\"|''|400"})
    void questionAboutNothingIsRefused(String good, String bad, int status) {
        assertThat(ApiCalls.as(Role.FRONT_DESK).post("/v1/eligibility-checks", INPUT.replace(good, bad)).send(api).status()).isEqualTo(status);
    }

    @Test
    void anotherPracticeSeesNothingOfIt() {
        // Given
        deliver(COVERAGE_CREATED);

        // Then
        assertThat(ApiCalls.as(Role.ADMIN).practice("other").get("/v1/eligibility-checks/{id}").path("id", "elg_1").send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.as(Role.ADMIN).practice("other").get("/v1/eligibility-checks").query("patientId", "pat_1").send(api).list("/items")).isEmpty();
        assertThat(ApiCalls.as(Role.ADMIN).practice("other").post("/v1/eligibility-checks", INPUT).send(api).status()).isEqualTo(422);
        assertThat(ApiCalls.as(Role.PATIENT).get("/v1/eligibility-checks/{id}").path("id", "elg_1").send(api).status()).isEqualTo(403);
    }

    /** The ids of the messages that failed. */
    private List<String> deliver(DomainEvent event) {
        return consumer.handleRequest(EventFiles.batch(event), null).getBatchItemFailures().stream().map(failure -> failure.getItemIdentifier()).toList();
    }

    private ApiAnswer check(String id) {
        return ApiCalls.as(Role.BILLER).get("/v1/eligibility-checks/{id}").path("id", id).send(api);
    }

    private List<DomainEvent> events() {
        return table.query(Query.of(Query.Index.GSI1, "P#demo#EVENTS"), DomainEvent.class).values();
    }

    private List<String> types() {
        return events().stream().map(DomainEvent::type).toList();
    }
}
