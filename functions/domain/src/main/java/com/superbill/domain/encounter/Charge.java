package com.superbill.domain.encounter;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.money.Money;
import java.time.LocalDate;

/**
 * A procedure with its price: units times the fee in force on the service date.
 *
 * @param lineNumber 1-based position among the encounter's procedures
 */
public record Charge(EncounterId encounterId, PatientId patientId, int lineNumber, LocalDate serviceDate, Procedure procedure, Money amount) {

    public Charge {
        InvalidValue.require(lineNumber >= 1, "lineNumber", "must be 1 or more");
        InvalidValue.require(amount.isPositive(), "amount", "must be more than zero");
    }
}
