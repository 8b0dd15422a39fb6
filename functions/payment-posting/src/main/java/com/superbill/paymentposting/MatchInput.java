package com.superbill.paymentposting;

import com.superbill.domain.id.ClaimId;
import io.avaje.jsonb.Json;

/** {@code MatchInput} of the API. */
@Json
record MatchInput(ClaimId claimId) {
}
