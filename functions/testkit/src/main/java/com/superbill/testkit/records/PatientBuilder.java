package com.superbill.testkit.records;

import com.superbill.domain.id.PatientId;
import com.superbill.domain.patient.Patient;
import com.superbill.domain.patient.Sex;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Write;
import java.time.LocalDate;
import java.util.Optional;

/** A patient of the demo practice. */
public final class PatientBuilder {

    private static final LocalDate BIRTH_DATE = LocalDate.of(1980, 4, 12);

    private PatientId id = new PatientId("pat_1");
    private Optional<String> externalId = Optional.empty();
    private String lastName = "Lindqvist";
    private String firstName = "Maja";

    private PatientBuilder() {
    }

    public static PatientBuilder patient() {
        return new PatientBuilder();
    }

    public PatientBuilder id(String value) {
        id = new PatientId(value);
        return this;
    }

    public PatientBuilder externalId(String value) {
        externalId = Optional.of(value);
        return this;
    }

    public PatientBuilder name(String last, String first) {
        lastName = last;
        firstName = first;
        return this;
    }

    public Patient build() {
        return new Patient(id, externalId, lastName, firstName, Optional.empty(), BIRTH_DATE, Sex.FEMALE, Practices.address(), Optional.of("4135550111"),
                Optional.empty());
    }

    /** Puts the patient into the table, without search terms. */
    public Patient store(RecordTable table) {
        Patient patient = build();
        var keys = Keys.of(Practices.DEMO);
        table.write(new Write.Put(keys.patient(patient.id()), Item.of("patient", patient).gsi1(keys.patientList(patient.id()))));
        return patient;
    }
}
