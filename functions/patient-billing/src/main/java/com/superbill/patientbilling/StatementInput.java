package com.superbill.patientbilling;

import com.superbill.domain.id.PatientId;
import io.avaje.jsonb.Json;

/** {@code StatementInput} of the API. */
@Json
record StatementInput(PatientId patientId) {
}
