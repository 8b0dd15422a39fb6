package com.superbill.claimsubmission;

import com.superbill.claimsubmission.ClaimOutcome.Done;
import com.superbill.claimsubmission.ClaimOutcome.NotFound;
import com.superbill.claimsubmission.ClaimOutcome.Refused;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimFrequency;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.encounter.Charge;
import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.encounter.EncounterStatus;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.ledger.ChargeEntry;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.patient.Coverage;
import com.superbill.domain.practice.Payer;
import com.superbill.platform.NewIds;
import com.superbill.platform.store.BlindIndex;
import com.superbill.platform.store.ClaimWrites;
import com.superbill.platform.store.Events;
import com.superbill.platform.store.Key;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.LedgerWrites;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import com.superbill.platform.store.WriteResult;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes claims: originals from signed visits, and replacements and voids of what a payer has decided. A visit has one standing
 * claim at most; its pointer makes that so when two people ask at once.
 */
final class ClaimCreation {

    private final RecordTable table;
    private final ClaimRecords records;
    private final BlindIndex blindIndex;
    private final Clock clock;

    ClaimCreation(RecordTable table, BlindIndex blindIndex, Clock clock) {
        this.table = table;
        this.records = new ClaimRecords(table);
        this.blindIndex = blindIndex;
        this.clock = clock;
    }

    /** @param named the insurance to bill; must be the first in force, since what a secondary pays depends on the primary's decision */
    ClaimOutcome original(PracticeId practice, EncounterId encounterId, Optional<CoverageId> named, String by) {
        Optional<Encounter> found = records.encounter(practice, encounterId);
        if (found.isEmpty()) {
            return new NotFound("encounter");
        }
        Encounter encounter = found.get();
        if (encounter.status() != EncounterStatus.SIGNED) {
            return notSigned();
        }
        List<Coverage> coverages = records.coverages(practice, encounter.patientId());
        if (named.isPresent() && coverages.stream().noneMatch(coverage -> coverage.id().equals(named.get()))) {
            return new NotFound("coverage");
        }
        Optional<Coverage> first = coverages.stream().filter(coverage -> coverage.isInForceOn(encounter.serviceDate())).findFirst();
        if (first.isEmpty()) {
            return new Refused("noCoverageInForce", "The patient has no insurance in force on the service date; add it, or bill the patient.");
        }
        if (named.isPresent() && !named.get().equals(first.get().id())) {
            return new Refused("notThePrimaryCoverage", "Another insurance comes first on the service date; bill that one.");
        }
        Optional<Stored<Pointer>> standing = records.standingClaim(practice, encounterId);
        Optional<ClaimId> inTheWay = standing.flatMap(pointer -> inTheWay(practice, pointer));
        if (inTheWay.isPresent()) {
            return claimExists(inTheWay.get());
        }
        Instant now = clock.instant();
        List<Charge> charges = records.charges(practice, encounterId);
        Claim claim = NewClaim.original(encounter, charges, first.get().id(), first.get().payerId(), now);
        return write(practice, claim, List.of(stand(practice, encounterId, claim, standing)), by, now);
    }

    /** @param named the corrected visit; the claim's own if empty */
    ClaimOutcome replacement(PracticeId practice, Claim before, Optional<EncounterId> named, String by) {
        Optional<Refused> refused = mayFollow(practice, before);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<Encounter> encounter = records.encounter(practice, named.orElse(before.encounterId()));
        if (encounter.isEmpty()) {
            return new NotFound("encounter");
        }
        if (encounter.get().status() != EncounterStatus.SIGNED) {
            return notSigned();
        }
        if (!encounter.get().patientId().equals(before.patientId())) {
            return new Refused("otherPatient", "The corrected visit is another patient's.");
        }
        return following(practice, before, encounter.get(), ClaimFrequency.REPLACEMENT, by);
    }

    ClaimOutcome voiding(PracticeId practice, Claim before, String by) {
        Optional<Refused> refused = mayFollow(practice, before);
        if (refused.isPresent()) {
            return refused.get();
        }
        Encounter encounter = ClaimRecords.required(records.encounter(practice, before.encounterId()), "encounter");
        return following(practice, before, encounter, ClaimFrequency.VOID, by);
    }

    /** Frequency 7 and 8 only after a decision, with the payer's number, and to payers that take them; never otherwise. */
    private Optional<Refused> mayFollow(PracticeId practice, Claim before) {
        boolean decided = switch (before.status()) {
            case PAID, PARTIALLY_PAID, DENIED, REVERSED -> true;
            default -> false;
        };
        if (!decided) {
            return Optional.of(new Refused("notAdjudicated", before.status() == ClaimStatus.REJECTED
                    ? "The payer never took this claim; correct what was wrong and submit it again."
                    : "The payer has not decided on this claim."));
        }
        if (before.payerClaimControlNumber().isEmpty()) {
            return Optional.of(new Refused("noPayerClaimControlNumber", "The payer's number of this claim is not known, and without it the payer cannot find it."));
        }
        if (records.payer(practice, before.payerId()).filter(Payer::takesReplacements).isEmpty()) {
            return Optional.of(new Refused("replacementNotTaken", "This payer takes original claims only; call it or appeal."));
        }
        return Optional.empty();
    }

    private ClaimOutcome following(PracticeId practice, Claim before, Encounter encounter, ClaimFrequency frequency, String by) {
        Optional<Stored<Pointer>> standing = records.standingClaim(practice, before.encounterId());
        if (standing.filter(pointer -> !pointer.value().id().equals(before.id().value())).isPresent()) {
            return claimExists(new ClaimId(standing.get().value().id()));
        }
        Instant now = clock.instant();
        Claim claim = NewClaim.following(before, encounter, records.charges(practice, encounter.id()), frequency, now);
        List<Write> pointers = new ArrayList<>(List.of(stand(practice, before.encounterId(), claim, standing)));
        if (!encounter.id().equals(before.encounterId())) {
            Optional<Stored<Pointer>> ofCorrected = records.standingClaim(practice, encounter.id());
            Optional<ClaimId> inTheWay = ofCorrected.flatMap(pointer -> inTheWay(practice, pointer));
            if (inTheWay.isPresent()) {
                return claimExists(inTheWay.get());
            }
            pointers.add(stand(practice, encounter.id(), claim, ofCorrected));
        }
        return write(practice, claim, pointers, by, now);
    }

    private ClaimOutcome write(PracticeId practice, Claim claim, List<Write> standing, String by, Instant now) {
        var keys = Keys.of(practice);
        Key key = keys.claim(claim.id());
        Coverage coverage = ClaimRecords.required(records.coverage(practice, claim.patientId(), claim.coverageId()), "coverage");
        String match = ClaimWrites.matchToken(blindIndex, coverage.memberId(), claim.serviceDate(), claim.charge());
        List<Write> writes = new ArrayList<>(standing);
        writes.addAll(oweByInsurer(practice, claim, now));
        writes.addAll(List.of(
                new Write.Create(key, ClaimWrites.item(practice, claim)),
                new Write.Create(keys.patientControlNumber(claim.patientControlNumber()), Pointer.item("patientControlNumber", claim.id())),
                new Write.Create(keys.patientClaim(claim.patientId(), claim.id()), Pointer.item("patientClaim", claim.id())),
                new Write.Create(keys.encounterClaim(claim.encounterId(), claim.id()), Pointer.item("encounterClaim", claim.id())),
                new Write.Create(keys.claimMatch(match, claim.id()), Pointer.item("claimMatch", claim.id())),
                ClaimWrites.step(practice, claim, by, Optional.empty(), now),
                Events.write(practice, EventType.CLAIM_CREATED, claim.id(), now)));
        return switch (table.write(writes)) {
            case WriteResult.Committed() -> new Done(new Stored<>(key, claim, 1));
            case WriteResult.Refused(var refused) when refused.contains(keys.patientControlNumber(claim.patientControlNumber())) ->
                    throw new IllegalStateException("a random control number came twice");
            case WriteResult.Refused(_) -> new Refused("changedMeanwhile", "Somebody else made a claim of this visit at the same moment; look at it first.");
        };
    }

    /** What a visit without known insurance charged the patient is the insurer's from its first claim on. */
    private List<Write> oweByInsurer(PracticeId practice, Claim claim, Instant now) {
        Key moved = Keys.of(practice).ledgerEntry(claim.patientId(), ChargeEntry.toInsurerKey(claim.encounterId()));
        return records.chargeEntry(practice, claim.patientId(), claim.encounterId()).filter(_ -> table.get(moved, LedgerEntry.class).isEmpty())
                .flatMap(charge -> ChargeEntry.toInsurer(new EntryId(NewIds.next(EntryId.PREFIX)), charge, claim.encounterId(), claim.id(), now))
                .map(entry -> LedgerWrites.post(practice, entry)).orElse(List.of());
    }

    /** The write that makes a claim the one that bills the visit. */
    private Write stand(PracticeId practice, EncounterId encounter, Claim claim, Optional<Stored<Pointer>> before) {
        Key key = Keys.of(practice).standingClaim(encounter);
        var item = Pointer.item("standingClaim", claim.id());
        return before.<Write>map(pointer -> new Write.Replace(key, item, pointer.version())).orElseGet(() -> new Write.Create(key, item));
    }

    /** A withdrawn claim makes room for another one; so does a claim that withdrew the one before. */
    private Optional<ClaimId> inTheWay(PracticeId practice, Stored<Pointer> standing) {
        return records.claim(practice, new ClaimId(standing.value().id())).map(Stored::value)
                .filter(claim -> claim.status() != ClaimStatus.VOIDED && claim.frequency() != ClaimFrequency.VOID).map(Claim::id);
    }

    private static Refused claimExists(ClaimId id) {
        return new Refused("claimExists", "The claim " + id + " bills this visit already.");
    }

    private static Refused notSigned() {
        return new Refused("encounterNotSigned", "The rendering provider has not signed the visit yet.");
    }
}
