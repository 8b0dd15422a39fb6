package com.superbill.practice;

import com.superbill.domain.practice.Fee;
import io.avaje.jsonb.Json;
import java.time.LocalDate;

/** {@code Fee} of the API's description. */
@Json
record FeeView(String procedureCode, String description, long chargeCents, LocalDate effectiveFrom) {

    static FeeView of(Fee fee) {
        return new FeeView(fee.procedureCode(), fee.description(), fee.charge().cents(), fee.effectiveFrom());
    }
}
