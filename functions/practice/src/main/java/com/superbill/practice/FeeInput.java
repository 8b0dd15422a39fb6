package com.superbill.practice;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.money.Money;
import com.superbill.domain.practice.Fee;
import io.avaje.jsonb.Json;
import java.time.LocalDate;

/** {@code FeeInput} of the API's description. */
@Json
record FeeInput(String description, long chargeCents, LocalDate effectiveFrom) {

    FeeInput {
        InvalidValue.requirePresent("effectiveFrom", effectiveFrom);
    }

    Fee toFee(String procedureCode) {
        return new Fee(procedureCode, description, Money.ofCents(chargeCents), effectiveFrom);
    }
}
