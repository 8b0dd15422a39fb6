package com.superbill.eligibility;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A benefit as the payer stated it (271 EB); {@code Benefit} of the API's description.
 *
 * @param code EB01
 * @param description EB01 in words
 * @param coverageLevel EB02
 * @param serviceTypes EB03
 * @param period EB06
 * @param percent the member's share, 20 for 20 percent
 * @param message MSG
 */
@Json
record Benefit(String code, String description, Optional<String> coverageLevel, List<String> serviceTypes, Optional<String> plan, Optional<String> period,
               Optional<Long> amountCents, Optional<BigDecimal> percent, Optional<Boolean> authorizationRequired, Optional<Boolean> inNetwork,
               Optional<String> message) {
}
