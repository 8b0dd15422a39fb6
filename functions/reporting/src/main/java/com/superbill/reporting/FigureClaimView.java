package com.superbill.reporting;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import io.avaje.jsonb.Json;
import java.time.LocalDate;

@Json
record FigureClaimView(String claimId, String patientControlNumber, String patientId, String payerId, ClaimStatus status, LocalDate serviceDate, long chargeCents) {

    static FigureClaimView of(Claim claim) {
        return new FigureClaimView(claim.id().value(), claim.patientControlNumber(), claim.patientId().value(), claim.payerId(), claim.status(),
                claim.serviceDate(), claim.charge().cents());
    }
}
