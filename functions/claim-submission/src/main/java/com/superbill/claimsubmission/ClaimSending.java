package com.superbill.claimsubmission;

import com.superbill.claimsubmission.ClaimOutcome.Done;
import com.superbill.claimsubmission.ClaimOutcome.Refused;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimFrequency;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.ledger.ChargeEntry;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.scrub.ClaimCheck;
import com.superbill.domain.scrub.ClaimScrubber;
import com.superbill.platform.NewIds;
import com.superbill.platform.store.ClaimWrites;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.LedgerWrites;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks claims and queues, holds or withdraws them. */
final class ClaimSending {

    private final RecordTable table;
    private final ClaimRecords records;
    private final ClaimCreation creation;
    private final ClaimScrubber scrubber;
    private final Clock clock;

    ClaimSending(RecordTable table, ClaimCreation creation, ClaimScrubber scrubber, Clock clock) {
        this.table = table;
        this.records = new ClaimRecords(table);
        this.creation = creation;
        this.scrubber = scrubber;
        this.clock = clock;
    }

    ClaimCheck check(PracticeId practice, Claim claim) {
        return scrubber.check(records.toCheck(practice, claim, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    /** Queues the claim for the next file, or holds it if a check finds an error. */
    ClaimOutcome submit(PracticeId practice, Stored<Claim> before, String by) {
        if (!before.value().status().next().contains(ClaimStatus.QUEUED)) {
            return new Refused("notSubmittable", "A claim that is " + describe(before.value().status()) + " cannot be submitted.");
        }
        Instant now = clock.instant();
        ClaimCheck check = check(practice, before.value());
        Claim after = check.isSendable() ? before.value().queued() : before.value().held(check.problems());
        EventType event = check.isSendable() ? EventType.CLAIM_QUEUED : EventType.CLAIM_HELD;
        List<Write> writes = new ArrayList<>(ClaimWrites.change(practice, before, after, event, by, Optional.empty(), now));
        if (check.isSendable() && after.replaces().isPresent()) {
            writes.addAll(takeThePlace(practice, after, by, now));
        }
        return write(before, after, writes);
    }

    /** What no payer has is withdrawn; what a payer decided on is taken back by a void claim, which goes out at once. */
    ClaimOutcome takeBack(PracticeId practice, Stored<Claim> before, String by) {
        if (!before.value().status().isAdjudicated()) {
            return withdraw(practice, before, by);
        }
        ClaimOutcome made = creation.voiding(practice, before.value(), by);
        return made instanceof Done(var voiding) ? submit(practice, voiding, by) : made;
    }

    private ClaimOutcome withdraw(PracticeId practice, Stored<Claim> before, String by) {
        Claim claim = before.value();
        if (!claim.status().next().contains(ClaimStatus.VOIDED)) {
            return new Refused("notVoidable", "A claim that is " + describe(claim.status()) + " cannot be voided; wait for the payer's answer.");
        }
        Optional<Claim> original = claim.replaces().flatMap(id -> records.claim(practice, id)).map(Stored::value);
        if (original.filter(old -> old.status().next().isEmpty()).isPresent()) {
            return new Refused("notVoidable", "This claim stands in the place of an earlier one already; correct it and submit it again.");
        }
        Claim after = claim.voided();
        List<Write> writes = new ArrayList<>(ClaimWrites.change(practice, before, after, EventType.CLAIM_VOIDED, by, Optional.empty(), clock.instant()));
        original.ifPresent(old -> writes.addAll(giveBackThePlace(practice, claim, old)));
        return write(before, after, writes);
    }

    /** From here on the payer's answer concerns the new claim; the old one is replaced or voided with it. */
    private List<Write> takeThePlace(PracticeId practice, Claim claim, String by, Instant now) {
        Stored<Claim> old = ClaimRecords.required(records.claim(practice, claim.replaces().orElseThrow()), "predecessor");
        if (old.value().status() == ClaimStatus.REPLACED || old.value().status() == ClaimStatus.VOIDED) {
            return List.of();
        }
        boolean isVoid = claim.frequency() == ClaimFrequency.VOID;
        List<Write> writes = new ArrayList<>(ClaimWrites.change(practice, old, isVoid ? old.value().voided() : old.value().replaced(),
                isVoid ? EventType.CLAIM_VOIDED : EventType.CLAIM_REPLACED, by, Optional.empty(), now));
        if (!old.value().encounterId().equals(claim.encounterId())) {
            writes.addAll(takeBackCharge(practice, old.value(), now));
        }
        return writes;
    }

    /** The corrected visit has charges of its own; those of the first one are no longer owed. */
    private List<Write> takeBackCharge(PracticeId practice, Claim old, Instant now) {
        LedgerEntry charge = ClaimRecords.required(records.chargeEntry(practice, old.patientId(), old.encounterId()), "charge");
        return LedgerWrites.post(practice, ChargeEntry.takenBack(new EntryId(NewIds.next(EntryId.PREFIX)), charge, old.encounterId(), old.id(), now));
    }

    private static List<Write> giveBackThePlace(PracticeId practice, Claim claim, Claim original) {
        var keys = Keys.of(practice);
        List<Write> writes = new ArrayList<>(List.of(
                new Write.Put(keys.standingClaim(original.encounterId()), Pointer.item("standingClaim", original.id()))));
        if (!original.encounterId().equals(claim.encounterId())) {
            writes.add(new Write.Delete(keys.standingClaim(claim.encounterId())));
        }
        return writes;
    }

    private ClaimOutcome write(Stored<Claim> before, Claim after, List<Write> writes) {
        return table.write(writes).isCommitted() ? new Done(new Stored<>(before.key(), after, before.version() + 1))
                : new Refused("changedMeanwhile", "The claim changed at the same moment; look at it again.");
    }

    private static String describe(ClaimStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
