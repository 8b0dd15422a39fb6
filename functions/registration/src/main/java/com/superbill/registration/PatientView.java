package com.superbill.registration;

import com.superbill.domain.id.PatientId;
import com.superbill.domain.patient.Patient;
import com.superbill.domain.patient.Sex;
import com.superbill.domain.practice.Address;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * {@code Patient} of the API's description.
 *
 * @param possibleDuplicates empty in lists, where they are not looked for
 */
@Json
record PatientView(PatientId id, Optional<String> externalId, String lastName, String firstName, Optional<String> middleName, LocalDate birthDate, Sex sex,
                   Address address, Optional<String> phone, Optional<String> email, Optional<List<PatientId>> possibleDuplicates) {

    static PatientView of(Patient patient, List<PatientId> duplicates) {
        return of(patient, Optional.of(duplicates));
    }

    static PatientView inList(Patient patient) {
        return of(patient, Optional.empty());
    }

    private static PatientView of(Patient patient, Optional<List<PatientId>> duplicates) {
        return new PatientView(patient.id(), patient.externalId(), patient.lastName(), patient.firstName(), patient.middleName(), patient.birthDate(),
                patient.sex(), patient.address(), patient.phone(), patient.email(), duplicates);
    }
}
