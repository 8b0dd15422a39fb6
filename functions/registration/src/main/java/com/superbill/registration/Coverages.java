package com.superbill.registration;

import com.superbill.domain.event.EventType;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.patient.Coverage;
import com.superbill.domain.patient.Patient;
import com.superbill.domain.practice.Payer;
import com.superbill.platform.store.Events;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Key;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The patients' insurances; each change is told by an event, which asks the payer about eligibility. */
final class Coverages {

    private final RecordTable table;
    private final Clock clock;

    Coverages(RecordTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    Saved<Coverage> add(PracticeId practice, Coverage coverage) {
        var keys = Keys.of(practice);
        if (table.get(keys.patient(coverage.patientId()), Patient.class).isEmpty()) {
            return new Saved.Missing<>();
        }
        if (!isPayer(practice, coverage.payerId())) {
            return new Saved.UnknownPayer<>();
        }
        Key key = keys.coverage(coverage.patientId(), coverage.id().value());
        boolean added = table.write(new Write.Create(key, Item.of("coverage", coverage)),
                new Write.Put(keys.coveragePatient(coverage.id()), Pointer.item("coveragePatient", coverage.patientId())),
                Events.write(practice, EventType.COVERAGE_CREATED, coverage.id(), clock.instant())).isCommitted();
        return added ? new Saved.Done<>(new Stored<>(key, coverage, 1)) : new Saved.ChangedMeanwhile<>();
    }

    /** @param expectedVersion the version that the caller changed; the latest if empty */
    Saved<Coverage> change(PracticeId practice, Coverage coverage, Optional<Long> expectedVersion) {
        Key key = Keys.of(practice).coverage(coverage.patientId(), coverage.id().value());
        Optional<Stored<Coverage>> before = table.get(key, Coverage.class);
        if (before.isEmpty()) {
            return new Saved.Missing<>();
        }
        if (!isPayer(practice, coverage.payerId())) {
            return new Saved.UnknownPayer<>();
        }
        long version = expectedVersion.orElse(before.get().version());
        boolean changed = table.write(new Write.Replace(key, Item.of("coverage", coverage), version),
                Events.write(practice, EventType.COVERAGE_UPDATED, coverage.id(), clock.instant())).isCommitted();
        return changed ? new Saved.Done<>(new Stored<>(key, coverage, version + 1)) : new Saved.ChangedMeanwhile<>();
    }

    /** By priority. */
    List<Coverage> list(PracticeId practice, PatientId patient) {
        return table.queryAll(Query.of(Query.Index.TABLE, Keys.of(practice).patient(patient).pk()).startingWith("COVERAGE#"), Coverage.class).stream()
                .map(Stored::value).sorted(Comparator.comparing(Coverage::priority).thenComparing(coverage -> coverage.id().value())).toList();
    }

    Optional<Stored<Coverage>> find(PracticeId practice, PatientId patient, CoverageId id) {
        return table.get(Keys.of(practice).coverage(patient, id.value()), Coverage.class);
    }

    boolean isPayer(PracticeId practice, String payerId) {
        return table.get(Keys.of(practice).payer(payerId), Payer.class).isPresent();
    }
}
