package com.superbill.patientbilling;

import com.superbill.domain.billing.PatientPayment;
import com.superbill.domain.billing.PaymentMethod;
import com.superbill.domain.id.EncounterId;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.Optional;

/** {@code Payment} of the API. */
@Json
record PaymentView(String id, String patientId, Optional<String> encounterId, long amountCents, PaymentMethod method, LocalDate receivedOn, boolean atVisit,
                   boolean reversed) {

    static PaymentView of(PatientPayment payment) {
        return new PaymentView(payment.id().value(), payment.patientId().value(), payment.encounterId().map(EncounterId::value), payment.amount().cents(),
                payment.method(), payment.receivedOn(), payment.atVisit(), payment.reversed());
    }
}
