package com.superbill.watchdog;

import com.superbill.domain.claim.AnswerDeadlines;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.practice.Practice;
import com.superbill.platform.Log;
import com.superbill.platform.store.Events;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Page;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Goes through the claims of every practice that wait for an answer and writes {@code claim.overdue} for each that waits too long,
 * once for each submission and status.
 *
 * <p>Cost: a practice with 100 claims a day that are paid within 14 days has 1,400 waiting, 3 MB, so a run reads about 400 units.
 */
final class OverdueClaims {

    private static final List<ClaimStatus> WAITING = Arrays.stream(ClaimStatus.values()).filter(ClaimStatus::isAwaitingAnswer).toList();

    private final RecordTable table;
    private final AnswerDeadlines deadlines;
    private final Clock clock;

    OverdueClaims(RecordTable table, AnswerDeadlines deadlines, Clock clock) {
        this.table = table;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @throws IllegalStateException if a practice could not be checked; the others are */
    void tell() {
        Query practices = Query.of(Query.Index.GSI1, Keys.practiceList(new PracticeId("any")).pk());
        int failed = 0;
        for (Stored<Practice> practice : table.queryAll(practices, Practice.class)) {
            try {
                tell(practice.value().id());
            } catch (RuntimeException e) {
                Log.error("watchdog.failed", e).id("practice", practice.value().id()).write();
                failed++;
            }
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " practices could not be checked");
        }
    }

    private void tell(PracticeId practice) {
        long told = WAITING.stream().mapToLong(status -> tell(practice, status)).sum();
        Log.info("watchdog.checked").id("practice", practice).count("overdue", told).write();
    }

    private long tell(PracticeId practice, ClaimStatus status) {
        String partition = Keys.of(practice).claimsByStatus(status, new ClaimId("any")).pk();
        Instant now = clock.instant();
        long told = 0;
        Optional<String> cursor = Optional.empty();
        do {
            Page<Claim> page = table.query(Query.of(Query.Index.GSI1, partition).after(cursor), Claim.class);
            told += page.values().stream().filter(claim -> deadlines.isOverdue(claim, now)).filter(claim -> tell(practice, claim, now)).count();
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return told;
    }

    /** @return false if it was told before */
    private boolean tell(PracticeId practice, Claim claim, Instant now) {
        return table.write(
                new Write.Create(Keys.of(practice).overdue(claim.id(), claim.status(), claim.submissions()), Pointer.item("overdue", claim.id())),
                Events.write(practice, EventType.CLAIM_OVERDUE, claim.id(), now)).isCommitted();
    }
}
