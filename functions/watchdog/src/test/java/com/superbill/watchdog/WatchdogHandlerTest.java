package com.superbill.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.superbill.domain.claim.AnswerDeadlines;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.id.BatchId;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.practice.Practice;
import com.superbill.platform.store.ClaimWrites;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Write;
import com.superbill.testkit.EventFiles;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.TestTable;
import com.superbill.testkit.records.ClaimBuilder;
import com.superbill.testkit.records.Practices;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchdogHandlerTest {

    private final RecordTable table = TestTable.create().records();
    private final TestClock clock = new TestClock();
    private final WatchdogHandler watchdog =
            new WatchdogHandler(new OverdueClaims(table, new AnswerDeadlines(Duration.ofHours(48), Duration.ofDays(30)), clock));

    WatchdogHandlerTest() {
        Practices.store(table);
    }

    @Test
    void silenceAfterSubmissionIsToldOnceItsDeadlineHasPassed() {
        // Given
        ClaimBuilder.claim().id("clm_1").submittedIn(new BatchId("bat_1")).store(table);

        // When
        runAfter(Duration.ofHours(48));

        // Then
        assertThat(overdue()).isEmpty();

        // When
        runAfter(Duration.ofSeconds(1));

        // Then
        assertThat(overdue()).containsExactly("clm_1");
    }

    @Test
    void sameSilenceIsToldOnceAndTheNextStepsSilenceAgain() {
        // Given
        Claim claim = ClaimBuilder.claim().id("clm_1").submittedIn(new BatchId("bat_1")).store(table);
        runAfter(Duration.ofHours(49));

        // When
        runAfter(Duration.ofHours(1));

        // Then
        assertThat(overdue()).containsExactly("clm_1");

        // When
        Claim accepted = claim.accepted(Optional.empty(), clock.instant());
        table.write(new Write.Put(Keys.of(Practices.DEMO).claim(claim.id()), ClaimWrites.item(Practices.DEMO, accepted)));
        runAfter(Duration.ofDays(29));

        // Then
        assertThat(overdue()).hasSize(1);

        // When
        runAfter(Duration.ofDays(2));

        // Then
        assertThat(overdue()).containsExactly("clm_1", "clm_1");
    }

    @Test
    void correctedDecisionThatDoesNotFollowAReversalIsTold() {
        // Given
        Claim claim = ClaimBuilder.claim().id("clm_1").submittedIn(new BatchId("bat_1")).status(ClaimStatus.PAID).build().reversed(clock.instant());
        table.write(new Write.Put(Keys.of(Practices.DEMO).claim(claim.id()), ClaimWrites.item(Practices.DEMO, claim)));

        // When
        runAfter(Duration.ofDays(30));

        // Then
        assertThat(overdue()).isEmpty();

        // When
        runAfter(Duration.ofSeconds(1));

        // Then
        assertThat(overdue()).containsExactly("clm_1");
    }

    @Test
    void practiceThatCannotBeCheckedDoesNotKeepTheOthersFromIt() {
        // Given a practice before ours with a claim that is none
        PracticeId broken = new PracticeId("broken");
        var profile = Practices.practice();
        table.write(new Write.Put(Keys.of(broken).practice(), Item.of("practice", new Practice(broken, profile.name(), profile.npi(), profile.taxId(), profile.taxonomyCode(),
                        profile.address(), profile.phone(), profile.submitterId())).gsi1(Keys.practiceList(broken))),
                new Write.Put(Keys.of(broken).claim(new ClaimId("clm_0")), Pointer.item("claim", new ClaimId("clm_0"))
                        .gsi1(Keys.of(broken).claimsByStatus(ClaimStatus.SUBMITTED, new ClaimId("clm_0")))));
        ClaimBuilder.claim().id("clm_1").submittedIn(new BatchId("bat_1")).store(table);

        // When
        assertThatThrownBy(() -> runAfter(Duration.ofHours(49))).isInstanceOf(IllegalStateException.class);

        // Then
        assertThat(overdue()).containsExactly("clm_1");
    }

    @Test
    void claimsThatNobodyMustAnswerAreLeftAlone() {
        // Given
        ClaimBuilder.claim().id("clm_1").store(table);
        ClaimBuilder.claim().id("clm_2").patientControlNumber("PCN2").status(ClaimStatus.REJECTED).store(table);

        // When
        runAfter(Duration.ofDays(365));

        // Then
        assertThat(overdue()).isEmpty();
    }

    private void runAfter(Duration pause) {
        clock.advance(pause);
        watchdog.handleRequest(EventFiles.read("schedule.json", ScheduledEvent.class), null);
    }

    private List<String> overdue() {
        return table.query(Query.of(Query.Index.GSI1, "P#demo#EVENTS"), DomainEvent.class).values().stream()
                .filter(event -> event.type().equals("claim.overdue")).map(DomainEvent::resourceId).toList();
    }
}
