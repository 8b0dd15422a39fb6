package com.superbill.encounters;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.encounter.EncounterStatus;
import com.superbill.domain.encounter.Procedure;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.practice.Npi;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code EncounterInput} of the API's description. */
@Json
record EncounterInput(Optional<String> externalId, PatientId patientId, Npi renderingProviderNpi, LocalDate serviceDate, String placeOfService,
                      List<String> diagnoses, List<ProcedureInput> procedures, Optional<String> priorAuthorization) {

    EncounterInput {
        InvalidValue.requirePresent("patientId", patientId);
        InvalidValue.requirePresent("renderingProviderNpi", renderingProviderNpi);
        InvalidValue.requirePresent("serviceDate", serviceDate);
        InvalidValue.requirePresent("diagnoses", diagnoses);
        InvalidValue.requirePresent("procedures", procedures);
    }

    Encounter toEncounter(EncounterId id) {
        return new Encounter(id, externalId, patientId, renderingProviderNpi, serviceDate, placeOfService, diagnoses, domainProcedures(), priorAuthorization,
                EncounterStatus.OPEN, Optional.empty());
    }

    private List<Procedure> domainProcedures() {
        List<Procedure> done = new ArrayList<>();
        for (ProcedureInput procedure : procedures) {
            try {
                done.add(procedure.toProcedure());
            } catch (InvalidValue e) {
                throw e.within("procedures/" + done.size());
            }
        }
        return done;
    }
}
