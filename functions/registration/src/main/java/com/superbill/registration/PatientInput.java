package com.superbill.registration;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.patient.Patient;
import com.superbill.domain.patient.Sex;
import com.superbill.domain.practice.Address;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.Optional;

/** {@code PatientInput} of the API's description. */
@Json
record PatientInput(Optional<String> externalId, String lastName, String firstName, Optional<String> middleName, LocalDate birthDate, Sex sex,
                    Address address, Optional<String> phone, Optional<String> email) {

    PatientInput {
        InvalidValue.requirePresent("sex", sex);
        InvalidValue.requirePresent("address", address);
    }

    Patient toPatient(PatientId id) {
        return new Patient(id, externalId, lastName, firstName, middleName, birthDate, sex, address, phone, email);
    }
}
