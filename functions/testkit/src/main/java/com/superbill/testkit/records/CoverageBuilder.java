package com.superbill.testkit.records;

import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.patient.Coverage;
import com.superbill.domain.patient.Relationship;
import com.superbill.domain.patient.Sex;
import com.superbill.domain.patient.Subscriber;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Write;
import java.time.LocalDate;
import java.util.Optional;

/** A primary coverage with {@link Practices#PAYER}, in force since 2026-01-01. */
public final class CoverageBuilder {

    private CoverageId id = new CoverageId("cov_1");
    private PatientId patientId = new PatientId("pat_1");
    private String payerId = Practices.PAYER;
    private String memberId = "W123456789";
    private int priority = 1;
    private Relationship relationship = Relationship.SELF;
    private Optional<Subscriber> subscriber = Optional.empty();
    private LocalDate effectiveFrom = LocalDate.of(2026, 1, 1);
    private Optional<LocalDate> effectiveTo = Optional.empty();

    private CoverageBuilder() {
    }

    public static CoverageBuilder coverage() {
        return new CoverageBuilder();
    }

    public CoverageBuilder id(String value) {
        id = new CoverageId(value);
        return this;
    }

    public CoverageBuilder patient(PatientId value) {
        patientId = value;
        return this;
    }

    public CoverageBuilder payer(String value) {
        payerId = value;
        return this;
    }

    public CoverageBuilder memberId(String value) {
        memberId = value;
        return this;
    }

    public CoverageBuilder priority(int value) {
        priority = value;
        return this;
    }

    /** The patient is the child of somebody who is insured. */
    public CoverageBuilder childOfSubscriber() {
        relationship = Relationship.CHILD;
        subscriber = Optional.of(new Subscriber("Lindqvist", "Erik", LocalDate.of(1955, 2, 3), Sex.MALE, Optional.of(Practices.address())));
        return this;
    }

    public CoverageBuilder inForce(LocalDate from, LocalDate to) {
        effectiveFrom = from;
        effectiveTo = Optional.of(to);
        return this;
    }

    public Coverage build() {
        return new Coverage(id, patientId, payerId, memberId, Optional.empty(), priority, relationship, subscriber, effectiveFrom, effectiveTo);
    }

    public Coverage store(RecordTable table) {
        Coverage coverage = build();
        var keys = Keys.of(Practices.DEMO);
        table.write(new Write.Put(keys.coverage(coverage.patientId(), coverage.id().value()), Item.of("coverage", coverage)),
                new Write.Put(keys.coveragePatient(coverage.id()), Pointer.item("coveragePatient", coverage.patientId())));
        return coverage;
    }
}
