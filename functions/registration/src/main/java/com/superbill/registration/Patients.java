package com.superbill.registration;

import com.superbill.domain.event.EventType;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.patient.Patient;
import com.superbill.platform.store.Events;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Key;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Page;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import com.superbill.platform.store.WriteResult;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The patients of the practices: a patient, its search terms and its external id change together. */
final class Patients {

    /** A search reads on where others than the ones sought share its term, but not without end: then the page is short and has a cursor. */
    private static final int SEARCH_ROUNDS_MAX = 5;

    private final RecordTable table;
    private final SearchTerms terms;
    private final Clock clock;

    Patients(RecordTable table, SearchTerms terms, Clock clock) {
        this.table = table;
        this.terms = terms;
        this.clock = clock;
    }

    Optional<Stored<Patient>> find(PracticeId practice, PatientId id) {
        return table.get(Keys.of(practice).patient(id), Patient.class);
    }

    /** Registers a new patient; one who looks like another is registered all the same, and a person is told. */
    Saved<Patient> register(PracticeId practice, Patient patient) {
        var keys = Keys.of(practice);
        Instant now = clock.instant();
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Create(keys.patient(patient.id()), item(practice, patient)));
        terms.of(patient).forEach(term -> writes.add(new Write.Put(keys.patientSearch(term, patient.id()), Pointer.item("patientSearch", patient.id()))));
        externalKey(practice, patient).ifPresent(key -> writes.add(new Write.Create(key, Pointer.item("externalId", patient.id()))));
        writes.add(Events.write(practice, EventType.PATIENT_CREATED, patient.id(), now));
        if (!possibleDuplicates(practice, patient).isEmpty()) {
            writes.add(Events.write(practice, EventType.PATIENT_POSSIBLE_DUPLICATE, patient.id(), now));
        }
        return saved(practice, patient, 1, table.write(writes));
    }

    /** @param expectedVersion the version that the caller changed; the latest if empty */
    Saved<Patient> change(PracticeId practice, Patient patient, Optional<Long> expectedVersion) {
        var keys = Keys.of(practice);
        Optional<Stored<Patient>> found = find(practice, patient.id());
        if (found.isEmpty()) {
            return new Saved.Missing<>();
        }
        Stored<Patient> before = found.get();
        if (expectedVersion.filter(version -> version != before.version()).isPresent()) {
            return new Saved.ChangedMeanwhile<>();
        }
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Replace(before.key(), item(practice, patient), before.version()));
        Set<String> newTerms = terms.of(patient);
        Set<String> formerTerms = new HashSet<>(terms.of(before.value()));
        formerTerms.removeAll(newTerms);
        formerTerms.forEach(term -> writes.add(new Write.Delete(keys.patientSearch(term, patient.id()))));
        newTerms.forEach(term -> writes.add(new Write.Put(keys.patientSearch(term, patient.id()), Pointer.item("patientSearch", patient.id()))));
        if (!patient.externalId().equals(before.value().externalId())) {
            externalKey(practice, before.value()).ifPresent(key -> writes.add(new Write.Delete(key)));
            externalKey(practice, patient).ifPresent(key -> writes.add(new Write.Create(key, Pointer.item("externalId", patient.id()))));
        }
        return saved(practice, patient, before.version() + 1, table.write(writes));
    }

    /** Other patients of like name and the same birth date. */
    List<PatientId> possibleDuplicates(PracticeId practice, Patient patient) {
        String partition = Keys.of(practice).patientSearch(terms.duplicate(patient), patient.id()).pk();
        return table.queryAll(Query.of(Query.Index.TABLE, partition), Pointer.class).stream()
                .map(pointer -> new PatientId(pointer.value().id())).filter(id -> !id.equals(patient.id())).toList();
    }

    /** All patients, oldest first. */
    Page<Patient> list(PracticeId practice, int limit, Optional<String> cursor) {
        String partition = Keys.of(practice).patientList(new PatientId("any")).pk();
        return table.query(Query.of(Query.Index.GSI1, partition).limit(limit).after(cursor), Patient.class);
    }

    /** @param term of the search, as {@link SearchTerms} makes it */
    Page<Patient> search(PracticeId practice, String term, PatientSearch search, int limit, Optional<String> cursor) {
        var keys = Keys.of(practice);
        String partition = keys.patientSearch(term, new PatientId("any")).pk();
        List<Stored<Patient>> found = new ArrayList<>();
        Optional<String> next = cursor;
        for (int round = 0; round < SEARCH_ROUNDS_MAX && found.size() < limit; round++) {
            Page<Pointer> pointers = table.query(Query.of(Query.Index.TABLE, partition).limit(limit - found.size()).after(next), Pointer.class);
            List<Key> patients = pointers.values().stream().map(pointer -> keys.patient(new PatientId(pointer.id()))).toList();
            table.getAll(patients, Patient.class).stream().filter(patient -> search.matches(patient.value()))
                    .sorted(Comparator.comparing(patient -> patient.value().id().value())).forEach(found::add);
            next = pointers.nextCursor();
            if (next.isEmpty()) {
                break;
            }
        }
        return new Page<>(found, next);
    }

    /** Who has the external id. */
    Optional<PatientId> byExternalId(PracticeId practice, String externalId) {
        return table.get(externalKey(practice, externalId), Pointer.class).map(pointer -> new PatientId(pointer.value().id()));
    }

    private Saved<Patient> saved(PracticeId practice, Patient patient, long version, WriteResult result) {
        Key key = Keys.of(practice).patient(patient.id());
        return switch (result) {
            case WriteResult.Committed() -> new Saved.Done<>(new Stored<>(key, patient, version));
            case WriteResult.Refused(var refused) when refused.contains(key) -> new Saved.ChangedMeanwhile<>();
            case WriteResult.Refused(_) -> new Saved.ExternalIdInUse<>(patient.externalId().flatMap(id -> byExternalId(practice, id)).orElseThrow().value());
        };
    }

    private Optional<Key> externalKey(PracticeId practice, Patient patient) {
        return patient.externalId().map(id -> externalKey(practice, id));
    }

    private Key externalKey(PracticeId practice, String externalId) {
        return Keys.of(practice).externalId("patient", terms.externalId(externalId));
    }

    private static Item item(PracticeId practice, Patient patient) {
        return Item.of("patient", patient).gsi1(Keys.of(practice).patientList(patient.id()));
    }
}
