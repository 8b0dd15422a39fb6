package com.superbill.encounters;

import com.superbill.domain.encounter.Charge;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;

/** {@code Charge} of the API's description. */
@Json
record ChargeView(int lineNumber, String procedureCode, List<String> modifiers, int units, LocalDate serviceDate, long amountCents) {

    static ChargeView of(Charge charge) {
        return new ChargeView(charge.lineNumber(), charge.procedure().code(), charge.procedure().modifiers(), charge.procedure().units(),
                charge.serviceDate(), charge.amount().cents());
    }
}
