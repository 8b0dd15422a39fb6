package com.superbill.patientbilling;

import com.superbill.domain.billing.WriteOff;
import com.superbill.domain.billing.WriteOffRules;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.id.WriteOffId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.Balances;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.money.Money;
import com.superbill.platform.NewIds;
import com.superbill.platform.store.Events;
import com.superbill.platform.store.Item;
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
import java.util.Optional;

/**
 * Gives up what is owed on a visit and takes that back; each is one ledger entry, in one transaction with the write-off and its
 * events. The transaction holds only while what is owed is what the amount was decided by.
 */
final class WriteOffs {

    private static final int ATTEMPTS_MAX = 5;

    private final RecordTable table;
    private final Clock clock;

    WriteOffs(RecordTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** What became of a request to give an amount up. */
    sealed interface Recording {

        record Done(WriteOff writeOff) implements Recording {
        }

        record NoSuchPatient() implements Recording {
        }

        record NoSuchVisit() implements Recording {
        }

        record AboveOpen(Money open) implements Recording {
        }
    }

    /** What became of a request to take a write-off back. */
    sealed interface Reversal {

        record Done(WriteOff writeOff) implements Reversal {
        }

        record NoSuchWriteOff() implements Reversal {
        }

        record AlreadyReversed() implements Reversal {
        }
    }

    /** @param id of the write-off; the one that has it already was recorded by an earlier try of the same request */
    Recording record(PracticeId practice, WriteOffId id, WriteOffInput input) {
        var keys = Keys.of(practice);
        var ledger = new PatientLedger(table, practice);
        if (ledger.patient(input.patientId()).isEmpty()) {
            return new Recording.NoSuchPatient();
        }
        if (table.get(keys.encounter(input.encounterId()), Encounter.class).filter(encounter -> encounter.value().patientId().equals(input.patientId())).isEmpty()) {
            return new Recording.NoSuchVisit();
        }
        Instant now = clock.instant();
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            Optional<Stored<WriteOff>> recorded = table.get(keys.writeOff(id), WriteOff.class);
            if (recorded.isPresent()) {
                return new Recording.Done(recorded.get().value());
            }
            Optional<Stored<Claim>> billedBy = input.account() == Account.INSURANCE_RECEIVABLE ? standingClaim(keys, input) : Optional.empty();
            WriteOff writeOff = new WriteOff(id, input.patientId(), input.encounterId(), billedBy.map(claim -> claim.value().id()), input.account(),
                    Money.ofCents(input.amountCents()), input.reason(), input.note(), LocalDate.ofInstant(now, ZoneOffset.UTC), false);
            Balances visit = ledger.balances(input.patientId(), input.encounterId());
            Balances patient = ledger.balances(input.patientId());
            switch (WriteOffRules.decide(writeOff, visit, patient)) {
                case WriteOffRules.Outcome.AboveOpen(var open) -> {
                    return new Recording.AboveOpen(open);
                }
                case WriteOffRules.Outcome.WrittenOff(var left) -> {
                    List<Write> writes = writes(practice, writeOff, billedBy, left, now);
                    writes.addAll(LedgerWrites.postWhile(practice, writeOff.entry(new EntryId(NewIds.next(EntryId.PREFIX)), now), writeOff.account(), visit, patient));
                    if (table.write(writes).isCommitted()) {
                        return new Recording.Done(writeOff);
                    }
                }
            }
        }
        throw new IllegalStateException("what is owed on a visit kept changing");
    }

    Reversal reverse(PracticeId practice, WriteOffId id, String reason) {
        var keys = Keys.of(practice);
        Optional<Stored<WriteOff>> found = table.get(keys.writeOff(id), WriteOff.class);
        if (found.isEmpty()) {
            return new Reversal.NoSuchWriteOff();
        }
        Stored<WriteOff> before = found.get();
        if (before.value().reversed()) {
            return new Reversal.AlreadyReversed();
        }
        Instant now = clock.instant();
        WriteOff after = before.value().undone();
        EntryId undone = table.get(keys.ledgerEntry(after.patientId(), after.entryKey()), LedgerEntry.class).orElseThrow().value().id();
        var entry = after.reversal(new EntryId(NewIds.next(EntryId.PREFIX)), undone, LocalDate.ofInstant(now, ZoneOffset.UTC), now, reason);
        List<Write> writes = new ArrayList<>(LedgerWrites.post(practice, entry));
        writes.add(new Write.Replace(before.key(), Item.of("writeOff", after), before.version()));
        writes.add(Events.write(practice, EventType.WRITE_OFF_REVERSED, id, now));
        after.claimId().flatMap(claim -> table.get(keys.claim(claim), Claim.class)).map(Stored::value).filter(claim -> claim.status().isDeniedInPart())
                .ifPresent(claim -> writes.add(Events.write(practice, EventType.CLAIM_WRITE_OFF_REVERSED, claim.id(), now)));
        // the reversal's own key lets only one of two that come at once be posted
        return table.write(writes).isCommitted() ? new Reversal.Done(after) : new Reversal.AlreadyReversed();
    }

    /** All but the ledger's. */
    private static List<Write> writes(PracticeId practice, WriteOff writeOff, Optional<Stored<Claim>> billedBy, Money left, Instant now) {
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Create(Keys.of(practice).writeOff(writeOff.id()), Item.of("writeOff", writeOff)));
        writes.add(Events.write(practice, EventType.WRITE_OFF_RECORDED, writeOff.id(), now));
        billedBy.ifPresent(claim -> writes.add(new Write.Require(claim.key(), claim.version())));
        billedBy.map(Stored::value).filter(claim -> WriteOffRules.settlesDenial(claim, left))
                .ifPresent(claim -> writes.add(Events.write(practice, EventType.CLAIM_WRITTEN_OFF, claim.id(), now)));
        return writes;
    }

    private Optional<Stored<Claim>> standingClaim(Keys keys, WriteOffInput input) {
        return table.get(keys.standingClaim(input.encounterId()), Pointer.class).flatMap(pointer -> table.get(keys.claim(new ClaimId(pointer.value().id())), Claim.class));
    }
}
