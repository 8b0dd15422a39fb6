package com.superbill.domain.billing;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PaymentId;
import com.superbill.domain.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that a patient paid. The ledger has it as an entry; a reversal is another entry, and this record then says so.
 *
 * @param encounterId the visit that it is for; empty where it is for whatever is owed
 * @param atVisit taken at the point of service
 */
public record PatientPayment(PaymentId id, PatientId patientId, Optional<EncounterId> encounterId, Money amount, PaymentMethod method, LocalDate receivedOn,
                             boolean atVisit, boolean reversed) {

    public static final long AMOUNT_MAX_CENTS = 100_000_000;

    public PatientPayment {
        InvalidValue.require(amount.isPositive() && amount.cents() <= AMOUNT_MAX_CENTS, "amountCents", "must be 1 to " + AMOUNT_MAX_CENTS);
    }

    public PatientPayment undone() {
        InvalidValue.require(!reversed, "reversed", "must not be reversed already");
        return new PatientPayment(id, patientId, encounterId, amount, method, receivedOn, atVisit, true);
    }
}
