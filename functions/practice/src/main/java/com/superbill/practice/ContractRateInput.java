package com.superbill.practice;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.money.Money;
import com.superbill.domain.practice.ContractRate;
import io.avaje.jsonb.Json;
import java.time.LocalDate;

/** {@code ContractRateInput} of the API's description. */
@Json
record ContractRateInput(long allowedCents, LocalDate effectiveFrom) {

    ContractRateInput {
        InvalidValue.requirePresent("effectiveFrom", effectiveFrom);
    }

    ContractRate toRate(String payerId, String procedureCode) {
        return new ContractRate(payerId, procedureCode, Money.ofCents(allowedCents), effectiveFrom);
    }
}
