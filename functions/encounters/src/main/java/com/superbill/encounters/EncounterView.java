package com.superbill.encounters;

import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.encounter.EncounterStatus;
import com.superbill.domain.encounter.Procedure;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.practice.Npi;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code Encounter} of the API's description. */
@Json
record EncounterView(EncounterId id, Optional<String> externalId, PatientId patientId, Npi renderingProviderNpi, LocalDate serviceDate,
                     String placeOfService, List<String> diagnoses, List<Procedure> procedures, Optional<String> priorAuthorization,
                     EncounterStatus status, Optional<Instant> signedAt) {

    static EncounterView of(Encounter encounter) {
        return new EncounterView(encounter.id(), encounter.externalId(), encounter.patientId(), encounter.renderingProvider(), encounter.serviceDate(),
                encounter.placeOfService(), encounter.diagnoses(), encounter.procedures(), encounter.priorAuthorization(), encounter.status(),
                encounter.signedAt());
    }
}
