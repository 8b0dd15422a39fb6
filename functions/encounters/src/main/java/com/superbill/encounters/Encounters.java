package com.superbill.encounters;

import com.superbill.domain.encounter.Charge;
import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.encounter.EncounterStatus;
import com.superbill.domain.encounter.Procedure;
import com.superbill.domain.encounter.Signing;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.ledger.ChargeEntry;
import com.superbill.domain.patient.Coverage;
import com.superbill.domain.practice.Fee;
import com.superbill.platform.NewIds;
import com.superbill.platform.store.BlindIndex;
import com.superbill.platform.store.Events;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Key;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.LedgerWrites;
import com.superbill.platform.store.Page;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import com.superbill.platform.store.WriteResult;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The visits of the practices. A signature writes the visit, its charges (at most 50), their ledger entry and the event in one
 * transaction, so that a charge is never without its entry.
 */
final class Encounters {

    private final RecordTable table;
    private final EncounterChecks checks;
    private final BlindIndex index;
    private final Clock clock;

    Encounters(RecordTable table, EncounterChecks checks, BlindIndex index, Clock clock) {
        this.table = table;
        this.checks = checks;
        this.index = index;
        this.clock = clock;
    }

    Optional<Stored<Encounter>> find(PracticeId practice, EncounterId id) {
        return table.get(Keys.of(practice).encounter(id), Encounter.class);
    }

    Saved record(PracticeId practice, Encounter encounter) {
        Optional<Saved.Refused> refusal = checks.refusal(practice, encounter);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Create(Keys.of(practice).encounter(encounter.id()), item(practice, encounter)));
        externalKey(practice, encounter).ifPresent(key -> writes.add(new Write.Create(key, Pointer.item("externalId", encounter.id()))));
        return saved(practice, encounter, 1, table.write(writes));
    }

    /** @param expectedVersion the version that the caller changed; the latest if empty */
    Saved change(PracticeId practice, Encounter encounter, Optional<Long> expectedVersion) {
        Optional<Stored<Encounter>> found = find(practice, encounter.id());
        if (found.isEmpty()) {
            return new Saved.Missing();
        }
        Stored<Encounter> before = found.get();
        if (before.value().status() == EncounterStatus.SIGNED) {
            return new Saved.AlreadySigned();
        }
        if (expectedVersion.filter(version -> version != before.version()).isPresent()) {
            return new Saved.ChangedMeanwhile();
        }
        Optional<Saved.Refused> refusal = checks.refusal(practice, encounter);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Replace(before.key(), item(practice, encounter), before.version()));
        if (!encounter.externalId().equals(before.value().externalId())) {
            externalKey(practice, before.value()).ifPresent(key -> writes.add(new Write.Delete(key)));
            externalKey(practice, encounter).ifPresent(key -> writes.add(new Write.Create(key, Pointer.item("externalId", encounter.id()))));
        }
        return saved(practice, encounter, before.version() + 1, table.write(writes));
    }

    /** Signs a visit; one that is signed already stays as it is. */
    Saved sign(PracticeId practice, EncounterId id) {
        Optional<Stored<Encounter>> found = find(practice, id);
        if (found.isEmpty()) {
            return new Saved.Missing();
        }
        Encounter open = found.get().value();
        if (open.status() == EncounterStatus.SIGNED) {
            return new Saved.Done(found.get());
        }
        return switch (Signing.sign(open, fees(practice, open), clock.instant())) {
            case Signing.Signed signed -> saved(practice, signed.encounter(), found.get().version() + 1,
                    table.write(writes(practice, found.get(), signed, clock.instant())));
            case Signing.Incomplete(var field) -> new Saved.Refused("visitIncomplete", "A visit needs at least one of its " + field + " before it is signed.",
                    "/" + field);
            case Signing.WithoutFee(var procedureCodes) -> new Saved.WithoutFee(procedureCodes);
        };
    }

    /** In the order of the procedures. */
    List<Charge> charges(PracticeId practice, EncounterId id) {
        return table.queryAll(Query.of(Query.Index.TABLE, Keys.of(practice).encounter(id).pk()).startingWith("CHARGE#"), Charge.class).stream()
                .map(Stored::value).toList();
    }

    /** By service date, newest first. */
    Page<Encounter> list(PracticeId practice, Optional<PatientId> patient, int limit, Optional<String> cursor) {
        var keys = Keys.of(practice);
        var any = new EncounterId("any");
        Query query = patient.map(id -> Query.of(Query.Index.GSI1, keys.patientEncounter(id, LocalDate.EPOCH, any).pk()))
                .orElseGet(() -> Query.of(Query.Index.GSI2, keys.encounterList(LocalDate.EPOCH, any).pk()));
        return table.query(query.newestFirst().limit(limit).after(cursor), Encounter.class);
    }

    private List<Write> writes(PracticeId practice, Stored<Encounter> open, Signing.Signed signed, Instant now) {
        var keys = Keys.of(practice);
        Encounter encounter = signed.encounter();
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Replace(open.key(), item(practice, encounter), open.version()));
        signed.charges().forEach(charge -> writes.add(new Write.Create(keys.charge(encounter.id(), charge.lineNumber()), Item.of("charge", charge))));
        var entryId = new EntryId(NewIds.next(EntryId.PREFIX));
        writes.addAll(LedgerWrites.post(practice, ChargeEntry.of(entryId, encounter, signed.total(), coverages(practice, encounter.patientId()), now)));
        writes.add(Events.write(practice, EventType.ENCOUNTER_SIGNED, encounter.id(), now));
        return writes;
    }

    /** Every price of each procedure of the visit: one small query a code. */
    private List<Fee> fees(PracticeId practice, Encounter encounter) {
        String fees = Keys.of(practice).fees();
        return encounter.procedures().stream().map(Procedure::code).distinct()
                .flatMap(code -> table.queryAll(Query.of(Query.Index.TABLE, fees).startingWith(code + "#"), Fee.class).stream()).map(Stored::value).toList();
    }

    private List<Coverage> coverages(PracticeId practice, PatientId patient) {
        return table.queryAll(Query.of(Query.Index.TABLE, Keys.of(practice).patient(patient).pk()).startingWith("COVERAGE#"), Coverage.class).stream()
                .map(Stored::value).toList();
    }

    private Saved saved(PracticeId practice, Encounter encounter, long version, WriteResult result) {
        Key key = Keys.of(practice).encounter(encounter.id());
        Optional<Key> external = externalKey(practice, encounter);
        return switch (result) {
            case WriteResult.Committed() -> new Saved.Done(new Stored<>(key, encounter, version));
            case WriteResult.Refused(var refused) when external.isPresent() && refused.contains(external.get()) ->
                    new Saved.ExternalIdInUse(table.get(external.get(), Pointer.class).orElseThrow().value().id());
            case WriteResult.Refused(_) -> new Saved.ChangedMeanwhile();
        };
    }

    private Optional<Key> externalKey(PracticeId practice, Encounter encounter) {
        return encounter.externalId().map(id -> Keys.of(practice).externalId("encounter", index.exactToken("externalId", id)));
    }

    private static Item item(PracticeId practice, Encounter encounter) {
        var keys = Keys.of(practice);
        return Item.of("encounter", encounter).gsi1(keys.patientEncounter(encounter.patientId(), encounter.serviceDate(), encounter.id()))
                .gsi2(keys.encounterList(encounter.serviceDate(), encounter.id()));
    }
}
