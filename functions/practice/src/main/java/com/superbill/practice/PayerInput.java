package com.superbill.practice;

import com.superbill.domain.practice.Payer;
import io.avaje.jsonb.Json;

/** {@code PayerInput} of the API's description. */
@Json
record PayerInput(String name, String filingIndicator, int timelyFilingDays, boolean takesReplacements) {

    Payer toPayer(String id) {
        return new Payer(id, name, filingIndicator, timelyFilingDays, takesReplacements);
    }
}
