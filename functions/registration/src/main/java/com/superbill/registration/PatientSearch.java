package com.superbill.registration;

import com.superbill.domain.patient.Patient;
import com.superbill.platform.store.BlindIndex;
import java.time.LocalDate;
import java.util.Optional;

/** What a caller knows of a patient: first letters of the names, the birth date. */
record PatientSearch(Optional<String> lastName, Optional<String> firstName, Optional<LocalDate> birthDate) {

    boolean isEmpty() {
        return lastName.isEmpty() && firstName.isEmpty() && birthDate.isEmpty();
    }

    boolean matches(Patient patient) {
        return begins(patient.lastName(), lastName) && begins(patient.firstName(), firstName)
                && birthDate.map(patient.birthDate()::equals).orElse(true);
    }

    private static boolean begins(String name, Optional<String> letters) {
        return letters.map(first -> BlindIndex.normalized(name).startsWith(BlindIndex.normalized(first))).orElse(true);
    }
}
