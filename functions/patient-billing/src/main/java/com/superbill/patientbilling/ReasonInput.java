package com.superbill.patientbilling;

import com.superbill.domain.InvalidValue;
import io.avaje.jsonb.Json;

/** {@code ReasonInput} of the API. */
@Json
record ReasonInput(String reason) {

    ReasonInput {
        InvalidValue.requireText("reason", reason, 200);
    }
}
