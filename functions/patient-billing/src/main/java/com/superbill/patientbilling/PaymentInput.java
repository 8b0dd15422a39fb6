package com.superbill.patientbilling;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.billing.PaymentMethod;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.Optional;

/** {@code PaymentInput} of the API. */
@Json
record PaymentInput(PatientId patientId, Optional<EncounterId> encounterId, long amountCents, PaymentMethod method, LocalDate receivedOn, Optional<Boolean> atVisit) {

    PaymentInput {
        InvalidValue.requirePresent("patientId", patientId);
        InvalidValue.requirePresent("method", method);
        InvalidValue.requirePresent("receivedOn", receivedOn);
    }
}
