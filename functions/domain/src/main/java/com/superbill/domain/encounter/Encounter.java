package com.superbill.domain.encounter;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.practice.Npi;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A visit: who saw whom, when and where, why, and what was done.
 *
 * @param externalId the id in the system that recorded the visit; unique within the practice
 * @param placeOfService CMS place of service code, two digits
 * @param diagnoses ICD-10-CM codes without the dot, most important first, up to twelve
 * @param priorAuthorization the payer's authorization number (REF*G1)
 * @param signedAt when the rendering provider signed; present exactly when the visit is signed
 */
public record Encounter(EncounterId id, Optional<String> externalId, PatientId patientId, Npi renderingProvider, LocalDate serviceDate,
                        String placeOfService, List<String> diagnoses, List<Procedure> procedures, Optional<String> priorAuthorization,
                        EncounterStatus status, Optional<Instant> signedAt) {

    public static final int DIAGNOSES_MAX = 12;
    public static final int PROCEDURES_MAX = 50;

    public Encounter {
        diagnoses = List.copyOf(diagnoses);
        procedures = List.copyOf(procedures);
        externalId.ifPresent(value -> InvalidValue.requireLine("externalId", value, 64));
        InvalidValue.require(placeOfService != null && placeOfService.matches("\\d{2}"), "placeOfService", "must be two digits");
        InvalidValue.require(diagnoses.size() <= DIAGNOSES_MAX, "diagnoses", "must be at most " + DIAGNOSES_MAX);
        InvalidValue.require(new HashSet<>(diagnoses).size() == diagnoses.size(), "diagnoses", "must not repeat a code");
        InvalidValue.require(diagnoses.stream().allMatch(code -> code.matches("[A-Z][0-9A-Z]{2,6}")), "diagnoses", "must be ICD-10-CM codes without the dot");
        InvalidValue.require(procedures.size() <= PROCEDURES_MAX, "procedures", "must be at most " + PROCEDURES_MAX);
        for (int i = 0; i < procedures.size(); i++) {
            for (int pointer : procedures.get(i).diagnosisPointers()) {
                InvalidValue.require(pointer >= 1 && pointer <= diagnoses.size(), "procedures/" + i + "/diagnosisPointers", "must point to a diagnosis of this encounter");
            }
        }
        InvalidValue.require((status == EncounterStatus.SIGNED) == signedAt.isPresent(), "signedAt", "is present exactly when signed");
    }

    /** A visit without a diagnosis or a procedure cannot be billed and so cannot be signed. */
    public Encounter signed(Instant at) {
        InvalidValue.require(status == EncounterStatus.OPEN, "status", "must be open");
        InvalidValue.require(!diagnoses.isEmpty(), "diagnoses", "must have at least one code before signing");
        InvalidValue.require(!procedures.isEmpty(), "procedures", "must have at least one before signing");
        return new Encounter(id, externalId, patientId, renderingProvider, serviceDate, placeOfService, diagnoses, procedures, priorAuthorization,
                EncounterStatus.SIGNED, Optional.of(at));
    }
}
