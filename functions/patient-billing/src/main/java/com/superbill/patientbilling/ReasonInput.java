package com.superbill.patientbilling;

import com.superbill.domain.InvalidValue;
import io.avaje.jsonb.Json;

/** {@code ReasonInput} of the API. */
@Json
record ReasonInput(String reason) {

    ReasonInput {
        InvalidValue.requireLine("reason", reason, 200);
    }
}
