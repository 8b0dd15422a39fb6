package com.superbill.testkit.records;

import com.superbill.domain.encounter.Charge;
import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.encounter.EncounterStatus;
import com.superbill.domain.encounter.Procedure;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.money.Money;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Write;
import com.superbill.testkit.TestClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An open visit on 2026-11-16 for diabetes, with one office visit as its procedure. */
public final class EncounterBuilder {

    public static final LocalDate SERVICE_DATE = LocalDate.of(2026, 11, 16);

    private EncounterId id = new EncounterId("enc_1");
    private PatientId patientId = new PatientId("pat_1");
    private LocalDate serviceDate = SERVICE_DATE;
    private List<String> diagnoses = List.of("E119");
    private List<Procedure> procedures = List.of(procedure(Practices.OFFICE_VISIT));
    private boolean signed;

    private EncounterBuilder() {
    }

    public static EncounterBuilder encounter() {
        return new EncounterBuilder();
    }

    /** One unit for the first diagnosis. */
    public static Procedure procedure(String code) {
        return new Procedure(code, List.of(), 1, List.of(1));
    }

    public EncounterBuilder id(String value) {
        id = new EncounterId(value);
        return this;
    }

    public EncounterBuilder patient(PatientId value) {
        patientId = value;
        return this;
    }

    public EncounterBuilder on(LocalDate date) {
        serviceDate = date;
        return this;
    }

    public EncounterBuilder diagnoses(String... codes) {
        diagnoses = List.of(codes);
        return this;
    }

    public EncounterBuilder procedures(Procedure... done) {
        procedures = List.of(done);
        return this;
    }

    public EncounterBuilder signed() {
        signed = true;
        return this;
    }

    public Encounter build() {
        var open = new Encounter(id, Optional.empty(), patientId, Practices.PROVIDER_NPI, serviceDate, "11", diagnoses, procedures, Optional.empty(),
                EncounterStatus.OPEN, Optional.empty());
        return signed ? open.signed(TestClock.START) : open;
    }

    /** Puts the visit into the table; of a signed one also its charges, each unit at {@link Practices#OFFICE_VISIT_FEE}. */
    public Encounter store(RecordTable table) {
        Encounter encounter = build();
        var keys = Keys.of(Practices.DEMO);
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Put(keys.encounter(id), Item.of("encounter", encounter).gsi1(keys.patientEncounter(patientId, serviceDate, id))
                .gsi2(keys.encounterList(serviceDate, id))));
        if (signed) {
            for (int line = 1; line <= procedures.size(); line++) {
                Procedure done = procedures.get(line - 1);
                Money amount = Practices.OFFICE_VISIT_FEE.times(done.units());
                writes.add(new Write.Put(keys.charge(id, line), Item.of("charge", new Charge(id, patientId, line, serviceDate, done, amount))));
            }
        }
        table.write(writes);
        return encounter;
    }
}
