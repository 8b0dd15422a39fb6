package com.superbill.eligibility;

import com.superbill.domain.FileReference;
import com.superbill.domain.Problem;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.EligibilityCheckId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.patient.Coverage;
import com.superbill.domain.patient.Patient;
import com.superbill.domain.practice.Payer;
import com.superbill.domain.practice.Practice;
import com.superbill.platform.store.Events;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Page;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The checks and what they are about, as they lie in the table. */
final class EligibilityChecks {

    private final RecordTable table;
    private final Clock clock;

    EligibilityChecks(RecordTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    Optional<Stored<EligibilityCheck>> find(PracticeId practice, EligibilityCheckId id) {
        return table.get(Keys.of(practice).eligibilityCheck(id), EligibilityCheck.class);
    }

    /** Newest first. */
    Page<EligibilityCheck> ofPatient(PracticeId practice, PatientId patient, int limit, Optional<String> cursor) {
        String partition = Keys.of(practice).patientEligibility(patient, new EligibilityCheckId("any")).pk();
        return table.query(Query.of(Query.Index.GSI1, partition).newestFirst().limit(limit).after(cursor), EligibilityCheck.class);
    }

    /** A check that a person asks for; the event carries it to the payer. Empty if the patient has no such coverage. */
    Optional<EligibilityCheck> request(PracticeId practice, EligibilityCheckId id, PatientId patient, CoverageId coverage, Optional<LocalDate> serviceDate) {
        return coverage(practice, patient, coverage).map(found -> {
            var check = EligibilityCheck.requested(id, patient, coverage, serviceDate.orElseGet(() -> Question.dayFor(found, today())), clock.instant());
            table.write(new Write.Create(Keys.of(practice).eligibilityCheck(id), item(practice, check)),
                    Events.write(practice, EventType.ELIGIBILITY_CHECK_REQUESTED, id, clock.instant()));
            return check;
        });
    }

    /** The check that a new or changed coverage makes by itself; made once for each id. */
    Stored<EligibilityCheck> ensure(PracticeId practice, EligibilityCheckId id, CoverageId coverage) {
        return find(practice, id).orElseGet(() -> {
            PatientId patient = new PatientId(table.get(Keys.of(practice).coveragePatient(coverage), Pointer.class).orElseThrow().value().id());
            Coverage found = coverage(practice, patient, coverage).orElseThrow();
            var check = EligibilityCheck.requested(id, patient, coverage, Question.dayFor(found, today()), clock.instant());
            table.write(new Write.Create(Keys.of(practice).eligibilityCheck(id), item(practice, check)));
            return find(practice, id).orElseThrow();
        });
    }

    /** Empty if the practice has no profile yet or no such payer any more, so that nobody can be asked. */
    Optional<Question> question(PracticeId practice, EligibilityCheck check) {
        var keys = Keys.of(practice);
        Optional<Practice> profile = table.get(keys.practice(), Practice.class).map(Stored::value);
        Optional<Patient> patient = table.get(keys.patient(check.patientId()), Patient.class).map(Stored::value);
        Coverage coverage = coverage(practice, check.patientId(), check.coverageId()).orElseThrow();
        Optional<Payer> payer = table.get(keys.payer(coverage.payerId()), Payer.class).map(Stored::value);
        return profile.flatMap(asker -> payer.flatMap(asked -> patient.map(person -> new Question(check, asker, asked, person, coverage))));
    }

    void answer(PracticeId practice, Stored<EligibilityCheck> before, Answer answer, FileReference raw) {
        finish(practice, before, before.value().answered(answer, raw, clock.instant()));
    }

    void fail(PracticeId practice, Stored<EligibilityCheck> before, Problem why) {
        finish(practice, before, before.value().failed(why, clock.instant()));
    }

    /** A refused write means that the same message, delivered twice, was quicker; its answer stands. */
    private void finish(PracticeId practice, Stored<EligibilityCheck> before, EligibilityCheck after) {
        EventType event = switch (after.status()) {
            case ACTIVE -> EventType.ELIGIBILITY_CHECK_COMPLETED;
            case INACTIVE -> EventType.ELIGIBILITY_CHECK_INACTIVE;
            case REJECTED, FAILED -> EventType.ELIGIBILITY_CHECK_REJECTED;
            case REQUESTED -> throw new IllegalStateException("a check that is not finished");
        };
        table.write(new Write.Replace(before.key(), item(practice, after), before.version()), Events.write(practice, event, after.id(), clock.instant()));
    }

    private Optional<Coverage> coverage(PracticeId practice, PatientId patient, CoverageId coverage) {
        return table.get(Keys.of(practice).coverage(patient, coverage.value()), Coverage.class).map(Stored::value);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Item item(PracticeId practice, EligibilityCheck check) {
        return Item.of("eligibilityCheck", check).gsi1(Keys.of(practice).patientEligibility(check.patientId(), check.id()));
    }
}
