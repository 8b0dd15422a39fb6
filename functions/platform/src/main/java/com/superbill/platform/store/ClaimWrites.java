package com.superbill.platform.store;

import com.superbill.domain.FileReference;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStep;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The writes of one change of a claim: the claim, a step of its timeline and the event that tells of it. */
public final class ClaimWrites {

    private ClaimWrites() {
    }

    public static Item item(PracticeId practice, Claim claim) {
        var keys = Keys.of(practice);
        return Item.of("claim", claim).gsi1(keys.claimsByStatus(claim.status(), claim.id())).gsi2(keys.claimList(claim.id()));
    }

    /**
     * @param before the claim as it was read; the write is refused if somebody changed it since
     * @param by the file kind or the role that caused it
     */
    public static List<Write> change(PracticeId practice, Stored<Claim> before, Claim after, EventType event, String by, Optional<FileReference> file, Instant now) {
        return List.of(
                new Write.Replace(before.key(), item(practice, after), before.version()),
                step(practice, after, by, file, now),
                Events.write(practice, event, after.id(), now));
    }

    /** By what a claim is found when a payer lost its numbers: the {@link Keys#claimMatch} token of member id, first service date and charge. */
    public static String matchToken(BlindIndex index, String memberId, LocalDate serviceDate, Money charge) {
        return index.token("claimMatch", memberId + "|" + serviceDate + "|" + charge.cents());
    }

    public static Write step(PracticeId practice, Claim claim, String by, Optional<FileReference> file, Instant now) {
        var step = new ClaimStep(claim.id(), now, claim.status(), true, by, claim.problems(), file);
        return new Write.Put(key(practice, step), Item.of("claimStep", step));
    }

    /** A step that leaves the claim as it is, such as an acknowledgment that came late; refused where the same file wrote its step before. */
    public static Write noted(PracticeId practice, ClaimStep step) {
        return new Write.Create(key(practice, step), Item.of("claimStep", step));
    }

    private static Key key(PracticeId practice, ClaimStep step) {
        return Keys.of(practice).claimStep(step.claimId(), step.at(), step.status());
    }
}
