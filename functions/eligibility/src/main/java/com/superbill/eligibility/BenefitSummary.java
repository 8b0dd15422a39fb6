package com.superbill.eligibility;

import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a front desk asks first: of an office visit in the network, for one person.
 *
 * @param otherPayers names of other insurers that this one knows of
 */
@Json
record BenefitSummary(Optional<String> plan, Optional<Long> copayCents, Optional<BigDecimal> coinsurancePercent, Optional<Long> deductibleCents,
                      Optional<Long> deductibleRemainingCents, Optional<Long> outOfPocketCents, Optional<Long> outOfPocketRemainingCents,
                      Optional<Boolean> authorizationRequired, List<String> otherPayers) {

    static final BenefitSummary NONE = new BenefitSummary(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), List.of());
}
