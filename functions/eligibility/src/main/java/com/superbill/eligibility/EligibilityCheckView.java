package com.superbill.eligibility;

import com.superbill.domain.Problem;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.EligibilityCheckId;
import com.superbill.domain.id.PatientId;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * {@code EligibilityCheck} of the API's description.
 *
 * @param fileUrl a short-lived URL of the raw 271; absent in lists
 */
@Json
record EligibilityCheckView(EligibilityCheckId id, PatientId patientId, CoverageId coverageId, LocalDate serviceDate, EligibilityStatus status,
                            Instant requestedAt, Optional<Instant> answeredAt, Optional<String> plan, Optional<Long> copayCents,
                            Optional<BigDecimal> coinsurancePercent, Optional<Long> deductibleCents, Optional<Long> deductibleRemainingCents,
                            Optional<Long> outOfPocketCents, Optional<Long> outOfPocketRemainingCents, Optional<Boolean> authorizationRequired,
                            List<String> otherPayers, List<Problem> rejections, List<Benefit> benefits, Optional<String> fileUrl) {

    static EligibilityCheckView of(EligibilityCheck check, Optional<String> fileUrl) {
        BenefitSummary summary = check.summary();
        return new EligibilityCheckView(check.id(), check.patientId(), check.coverageId(), check.serviceDate(), check.status(), check.requestedAt(),
                check.answeredAt(), summary.plan(), summary.copayCents(), summary.coinsurancePercent(), summary.deductibleCents(),
                summary.deductibleRemainingCents(), summary.outOfPocketCents(), summary.outOfPocketRemainingCents(), summary.authorizationRequired(),
                summary.otherPayers(), check.rejections(), check.benefits(), fileUrl);
    }
}
