package com.superbill.eligibility;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.PatientId;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.Optional;

/** {@code EligibilityCheckInput} of the API's description. */
@Json
record EligibilityCheckInput(PatientId patientId, CoverageId coverageId, Optional<LocalDate> serviceDate) {

    EligibilityCheckInput {
        InvalidValue.requirePresent("patientId", patientId);
        InvalidValue.requirePresent("coverageId", coverageId);
    }
}
