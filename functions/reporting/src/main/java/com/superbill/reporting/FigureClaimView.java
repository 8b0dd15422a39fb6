package com.superbill.reporting;

import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.report.ClaimContribution;
import io.avaje.jsonb.Json;
import java.time.LocalDate;

@Json
record FigureClaimView(String claimId, ClaimStatus status, LocalDate serviceDate, long chargeCents) {

    static FigureClaimView of(ClaimContribution claim) {
        return new FigureClaimView(claim.claimId().value(), claim.status(), claim.serviceDate(), claim.charge().cents());
    }
}
