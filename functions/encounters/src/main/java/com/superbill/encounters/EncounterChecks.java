package com.superbill.encounters;

import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.patient.Patient;
import com.superbill.domain.practice.Provider;
import com.superbill.domain.scrub.ClaimCodes;
import com.superbill.domain.scrub.ClaimCodes.CodeFault;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Whether a visit speaks of people and codes that exist; found here, a mistake costs a click, found by a payer, weeks. */
final class EncounterChecks {

    private final RecordTable table;
    private final ClaimCodes codes;
    private final Clock clock;

    EncounterChecks(RecordTable table, ClaimCodes codes, Clock clock) {
        this.table = table;
        this.codes = codes;
        this.clock = clock;
    }

    /** The first finding; empty if there is none. */
    Optional<Saved.Refused> refusal(PracticeId practice, Encounter encounter) {
        var keys = Keys.of(practice);
        Optional<Patient> patient = table.get(keys.patient(encounter.patientId()), Patient.class).map(Stored::value);
        if (patient.isEmpty()) {
            return refused("unknownPatient", "The practice has no such patient.", "/patientId");
        }
        if (encounter.serviceDate().isBefore(patient.get().birthDate())) {
            return refused("serviceBeforeBirth", "The service date lies before the patient's birth.", "/serviceDate");
        }
        if (encounter.serviceDate().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            return refused("serviceDateInFuture", "The service date lies in the future; record the visit when it has taken place.", "/serviceDate");
        }
        if (table.get(keys.provider(encounter.renderingProvider().value()), Provider.class).isEmpty()) {
            return refused("unknownProvider", "The practice has no provider of this NPI; add it under /v1/practice/providers first.", "/renderingProviderNpi");
        }
        if (!codes.isPlaceOfService(encounter.placeOfService())) {
            return refused("unknownPlaceOfService", "There is no such place of service code.", "/placeOfService");
        }
        return diagnosisRefusal(encounter).or(() -> procedureRefusal(encounter));
    }

    private Optional<Saved.Refused> diagnosisRefusal(Encounter encounter) {
        for (int i = 0; i < encounter.diagnoses().size(); i++) {
            Optional<CodeFault> fault = codes.diagnosisFault(encounter.diagnoses().get(i), encounter.serviceDate());
            if (fault.isPresent()) {
                return refused("diagnosisNotBillable", "The diagnosis " + reason(fault.get()), "/diagnoses/" + i);
            }
        }
        return Optional.empty();
    }

    private Optional<Saved.Refused> procedureRefusal(Encounter encounter) {
        for (int i = 0; i < encounter.procedures().size(); i++) {
            Optional<CodeFault> fault = codes.procedureFault(encounter.procedures().get(i).code(), encounter.serviceDate());
            if (fault.isPresent()) {
                return refused("procedureNotBillable", "The procedure " + reason(fault.get()), "/procedures/" + i + "/code");
            }
        }
        return Optional.empty();
    }

    private static String reason(CodeFault fault) {
        return switch (fault) {
            case UNKNOWN -> "code does not exist; search for it under /v1/codes.";
            case HEADER -> "code is a header; use one of its subdivisions.";
            case NOT_IN_FORCE -> "code is not in force on the service date.";
        };
    }

    private static Optional<Saved.Refused> refused(String code, String detail, String pointer) {
        return Optional.of(new Saved.Refused(code, detail, pointer));
    }
}
