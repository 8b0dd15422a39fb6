package com.superbill.practice;

import com.superbill.domain.practice.ContractRate;
import io.avaje.jsonb.Json;
import java.time.LocalDate;

/** {@code ContractRate} of the API's description. */
@Json
record ContractRateView(String procedureCode, long allowedCents, LocalDate effectiveFrom) {

    static ContractRateView of(ContractRate rate) {
        return new ContractRateView(rate.procedureCode(), rate.allowed().cents(), rate.effectiveFrom());
    }
}
