package com.superbill.workqueue;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.superbill.domain.claim.Adjudication;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.LineAdjudication;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.EventId;
import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.money.Money;
import com.superbill.domain.practice.ContractRate;
import com.superbill.platform.api.Role;
import com.superbill.platform.json.JsonText;
import com.superbill.platform.store.ClaimWrites;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Write;
import com.superbill.testkit.ApiAnswer;
import com.superbill.testkit.ApiCalls;
import com.superbill.testkit.EventFiles;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.TestQueues;
import com.superbill.testkit.TestTable;
import com.superbill.testkit.records.ClaimBuilder;
import com.superbill.testkit.records.Practices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkQueueTest {

    private static final String DEAD_QUEUE = "claim-payments";

    private final RecordTable table = TestTable.create().records();
    private final TestClock clock = new TestClock();
    private final TestQueues queues = TestQueues.create();
    private final QueueUrls urls = new QueueUrls(Map.of(DEAD_QUEUE, queues.url(DEAD_QUEUE)));
    private final TaskConsumer tasks = new TaskConsumer(new TaskDesk(table, clock));
    private final DeadLetterConsumer deadLetters = new DeadLetterConsumer(new DeadLetterDesk(table, clock), urls);
    private final TasksApi api = new TasksApi(table, queues.client(), urls, clock);

    @Test
    void denialBecomesATaskThatSaysWhatToDoAndPaymentClosesIt() {
        // Given
        Claim denied = claim(ClaimStatus.DENIED);
        // When the event comes twice, and another denial of the same claim after it
        happened(EventType.CLAIM_DENIED, "evt_1");
        happened(EventType.CLAIM_DENIED, "evt_1");
        happened(EventType.CLAIM_DENIED, "evt_2");
        // Then
        ApiAnswer open = list("open");
        assertThat(open.list("/items")).hasSize(1);
        assertThat(open.text("/items/0/kind")).isEqualTo("claimDenied");
        assertThat(open.text("/items/0/category")).isEqualTo("authorization");
        assertThat(open.text("/items/0/whatToDo")).contains("authorization number");
        assertThat(open.text("/items/0/resourceId")).isEqualTo("clm_1");
        assertThat(open.text("/items/0/dueOn")).isEqualTo("2026-11-29");
        // When
        happened(EventType.CLAIM_PAID, "evt_3");
        // Then
        assertThat(list("open").list("/items")).isEmpty();
        assertThat(list("done").text("/items/0/history/1/note")).contains("claim.paid");
        assertThat(denied.status()).isEqualTo(ClaimStatus.DENIED);
    }

    @Test
    void denialThatIsWrittenOffIsDoneAndIsATaskAgainWhenThatIsReversed() {
        // Given
        claim(ClaimStatus.DENIED);
        happened(EventType.CLAIM_DENIED, "evt_1");
        // When
        happened(EventType.CLAIM_WRITTEN_OFF, "evt_2");
        // Then
        assertThat(list("open").list("/items")).isEmpty();
        assertThat(list("done").text("/items/0/history/1/note")).contains("claim.writtenOff");
        // When
        happened(EventType.CLAIM_WRITE_OFF_REVERSED, "evt_3");
        // Then
        assertThat(list("open").list("/items")).hasSize(1);
        assertThat(list("open").text("/items/0/kind")).isEqualTo("claimDenied");
        assertThat(list("open").text("/items/0/whatToDo")).contains("authorization number");
    }

    @Test
    void reversalOfAWriteOffIsNoTaskOnceTheClaimIsPaid() {
        claim(ClaimStatus.PAID);
        happened(EventType.CLAIM_WRITE_OFF_REVERSED, "evt_1");
        assertThat(list("open").list("/items")).isEmpty();
    }

    @Test
    void paymentOffTheContractIsATaskThatNamesLineAndAmounts() {
        // Given
        var line = new LineAdjudication(1, Money.ofCents(8_000), Money.ofCents(6_000), Money.ofCents(1_000), Money.ZERO, Money.ZERO, List.of("CO-45", "PR-3"), List.of());
        Claim claim = ClaimBuilder.claim().adjudicated(ClaimStatus.PAID, new Adjudication(new RemittanceId("rem_1"), LocalDate.of(2026, 11, 20), Money.ofCents(8_000),
                Money.ofCents(6_000), Money.ofCents(1_000), Money.ZERO, Money.ZERO, Optional.empty(), List.of(), List.of(), List.of(line))).store(table);
        rate(claim, 9_500);
        // When
        happened(EventType.CLAIM_PAID_OFF_CONTRACT, "evt_1");
        // Then
        assertThat(list("open").text("/items/0/kind")).isEqualTo("claimPaidOffContract");
        assertThat(list("open").text("/items/0/whatToDo")).startsWith("Line 1 is allowed $90.00, the contract says $95.00. Compare");
        // When it is taken for solved, and the rate was the mistake
        happened(EventType.CLAIM_REPLACED, "evt_2");
        rate(claim, 9_000);
        happened(EventType.CLAIM_PAID_OFF_CONTRACT, "evt_3");
        // Then
        assertThat(list("open").list("/items")).isEmpty();
        assertThat(list("done").list("/items")).hasSize(1);
    }

    @Test
    void eventThatTimeHasOvertakenOpensNothing() {
        claim(ClaimStatus.PAID);
        happened(EventType.CLAIM_DENIED, "evt_1");
        happened(EventType.CLAIM_OVERDUE, "evt_2");
        assertThat(list("open").list("/items")).isEmpty();
    }

    @Test
    void closedTaskLeavesRoomForTheNextOfItsKind() {
        // Given
        claim(ClaimStatus.HELD);
        happened(EventType.CLAIM_HELD, "evt_1");
        happened(EventType.CLAIM_QUEUED, "evt_2");
        // When
        happened(EventType.CLAIM_HELD, "evt_3");
        happened(EventType.CLAIM_HELD, "evt_1");
        // Then
        assertThat(list("open").list("/items")).hasSize(1);
        assertThat(list("done").list("/items")).hasSize(1);
    }

    @Test
    void taskIsTakenClosedAndOpenedAgain() {
        // Given
        claim(ClaimStatus.REJECTED);
        happened(EventType.CLAIM_REJECTED, "evt_1");
        // When
        var assigned = post("assign", "tsk_1", "{\"assignee\":\"Rosa\"}", Role.BILLER);
        var completed = post("complete", "tsk_1", "{\"note\":\"sent again\"}", Role.BILLER);
        var twice = post("complete", "tsk_1", "{\"note\":\"sent again\"}", Role.BILLER);
        var reopened = post("reopen", "tsk_1", "{\"note\":\"came back\"}", Role.BILLER);
        // Then
        assertThat(assigned.text("/assignee")).isEqualTo("Rosa");
        assertThat(completed.text("/status")).isEqualTo("done");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(reopened.text("/status")).isEqualTo("open");
        assertThat(reopened.list("/history")).hasSize(4);
        assertThat(reopened.text("/history/3/action")).isEqualTo("reopened");
        assertThat(reopened.text("/history/3/by")).isEqualTo("subject-biller");
    }

    @Test
    void deadLetterIsSentAgainAndOpensAgainWhenItFailsAgain() {
        // Given
        var event = event(EventType.CLAIM_PAYMENT_RECEIVED, "evt_1", "rem_1-1");
        String body = JsonText.write(event);
        dead(body);
        dead(body);
        String id = list("open").text("/items/0/id");
        assertThat(list("open").list("/items")).hasSize(1);
        assertThat(list("open").text("/items/0/title")).contains(DEAD_QUEUE);
        // When
        var retried = ApiCalls.as(Role.BILLER).post("/v1/tasks/{id}/retry", null).path("id", id).send(api);
        // Then
        assertThat(retried.text("/status")).isEqualTo("done");
        assertThat(queues.takeEvents(DEAD_QUEUE)).containsExactly(event);
        // When
        dead(body);
        // Then
        assertThat(list("open").text("/items/0/id")).isEqualTo(id);
        assertThat(list("open").text("/items/0/history/2/action")).isEqualTo("reopened");
    }

    @Test
    void fileThatCouldNotBeTakenInIsATaskOfThePracticeWhoseItIs() {
        // When
        dead(EventFiles.read("sqs-s3-upload-created.json", SQSEvent.class).getRecords().getFirst().getBody());
        dead(EventFiles.read("sqs-s3-inbound-created.json", SQSEvent.class).getRecords().getFirst().getBody());
        // Then
        assertThat(list("open").list("/items").stream().<Object>map(task -> ((Map<?, ?>) task).get("resourceType"))).containsExactlyInAnyOrder("document", "message");
        assertThat(list("open").body()).contains("doc_01k9zq3f7d8m2n4p6r8s0t2v4w");
    }

    @Test
    void unreadableMessageIsATaskOfNoPractice() {
        dead("not an event");
        dead("[7]");
        assertThat(list("open").list("/items")).isEmpty();
        var unassigned = ApiCalls.as(Role.ADMIN).practice(DeadLetterDesk.UNASSIGNED.value()).get("/v1/tasks").send(api);
        assertThat(unassigned.text("/items/0/resourceType")).isEqualTo("message");
    }

    @Test
    void onlyDeadLettersCanBeSentAgain() {
        claim(ClaimStatus.HELD);
        happened(EventType.CLAIM_HELD, "evt_1");
        assertThat(ApiCalls.as(Role.BILLER).post("/v1/tasks/{id}/retry", null).path("id", "tsk_1").send(api).status()).isEqualTo(409);
        assertThat(list("open").list("/items")).hasSize(1);
    }

    @Test
    void wrongBodiesOtherPracticesAndRolesAreRefused() {
        claim(ClaimStatus.HELD);
        happened(EventType.CLAIM_HELD, "evt_1");
        assertThat(post("complete", "tsk_1", "{\"note\":", Role.BILLER).status()).isEqualTo(400);
        assertThat(post("complete", "tsk_1", "{\"note\":\"x\",\"more\":1}", Role.BILLER).status()).isEqualTo(400);
        assertThat(post("complete", "tsk_1", "{\"note\":\" \"}", Role.BILLER).status()).isEqualTo(400);
        assertThat(post("complete", "tsk_9", "{\"note\":\"x\"}", Role.BILLER).status()).isEqualTo(404);
        assertThat(post("complete", "tsk_1", "{\"note\":\"x\"}", Role.PATIENT).status()).isEqualTo(403);
        assertThat(ApiCalls.as(Role.FRONT_DESK).post("/v1/tasks/{id}/retry", null).path("id", "tsk_1").send(api).status()).isEqualTo(403);
        for (String action : List.of("assign", "complete", "reopen")) {
            String body = action.equals("assign") ? "{\"assignee\":\"x\"}" : "{\"note\":\"x\"}";
            assertThat(ApiCalls.as(Role.BILLER).practice("other").post("/v1/tasks/{id}/" + action, body).path("id", "tsk_1").send(api).status()).isEqualTo(404);
        }
        assertThat(ApiCalls.as(Role.BILLER).practice("other").get("/v1/tasks/{id}").path("id", "tsk_1").send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.as(Role.BILLER).get("/v1/tasks").query("status", "lost").send(api).status()).isEqualTo(400);
        assertThat(ApiCalls.as(Role.BILLER).get("/v1/tasks/{id}").path("id", "tsk_1").send(api).text("/status")).isEqualTo("open");
    }

    @Test
    void poisonMessageFailsAlone() {
        claim(ClaimStatus.HELD);
        var failures = tasks.handleRequest(EventFiles.batch(List.of("{}", JsonText.write(event(EventType.CLAIM_HELD, "evt_1", "clm_1")))), null).getBatchItemFailures();
        assertThat(failures).singleElement().satisfies(failure -> assertThat(failure.getItemIdentifier()).isEqualTo("message-1"));
        assertThat(list("open").list("/items")).hasSize(1);
    }

    private Claim claim(ClaimStatus status) {
        var builder = ClaimBuilder.claim().status(status);
        if (status == ClaimStatus.DENIED) {
            builder.adjudicated(status, new Adjudication(new RemittanceId("rem_1"), LocalDate.of(2026, 11, 20), Money.ZERO, Money.ZERO, Money.ZERO, Money.ofCents(15_000),
                    Money.ZERO, Optional.of("authorization"), List.of("CO-197"), List.of(), List.of()));
        }
        Claim claim = builder.build();
        table.write(new Write.Put(Keys.of(Practices.DEMO).claim(new ClaimId("clm_1")), ClaimWrites.item(Practices.DEMO, claim)));
        return claim;
    }

    private void rate(Claim claim, long cents) {
        var rate = new ContractRate(claim.payerId(), claim.lines().getFirst().procedure().code(), Money.ofCents(cents), claim.serviceDate());
        table.write(new Write.Put(Keys.of(Practices.DEMO).contractRate(rate.payerId(), rate.procedureCode(), rate.effectiveFrom()), Item.of("contractRate", rate)));
    }

    private void happened(EventType type, String eventId) {
        assertThat(tasks.handleRequest(EventFiles.batch(event(type, eventId, "clm_1")), null).getBatchItemFailures()).isEmpty();
    }

    private DomainEvent event(EventType type, String id, String resourceId) {
        return DomainEvent.of(new EventId(id), type, Practices.DEMO, resourceId, clock.instant());
    }

    private void dead(String body) {
        var batch = EventFiles.batch(List.of(body));
        String url = queues.url(DEAD_QUEUE);
        batch.getRecords().getFirst().setEventSourceArn("arn:aws:sqs:us-east-1:123456789012:" + url.substring(url.lastIndexOf('/') + 1) + "-dlq");
        assertThat(deadLetters.handleRequest(batch, null).getBatchItemFailures()).isEmpty();
    }

    private ApiAnswer list(String status) {
        return ApiCalls.as(Role.BILLER).get("/v1/tasks").query("status", status).send(api);
    }

    private ApiAnswer post(String action, String id, String body, Role role) {
        return ApiCalls.as(role).post("/v1/tasks/{id}/" + action, body).path("id", id).send(api);
    }
}
