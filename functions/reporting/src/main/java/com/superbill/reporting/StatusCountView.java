package com.superbill.reporting;

import com.superbill.domain.claim.ClaimStatus;
import io.avaje.jsonb.Json;
import java.util.Map;

@Json
record StatusCountView(ClaimStatus status, long claims, long chargeCents) {

    static StatusCountView of(ClaimStatus status, Map<String, Long> counters) {
        return new StatusCountView(status, counters.getOrDefault("CLAIMS", 0L), counters.getOrDefault("CHARGE_CENTS", 0L));
    }
}
