package com.superbill.paymentposting;

import com.superbill.domain.id.ClaimId;
import com.superbill.domain.remittance.ClaimPayment;
import com.superbill.domain.remittance.MatchStatus;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;

/** {@code ClaimPayment} of the API. */
@Json
record ClaimPaymentView(int sequence, String patientControlNumber, Optional<String> payerClaimControlNumber, String statusCode, long chargeCents, long paidCents,
                        long patientResponsibilityCents, MatchStatus match, Optional<Integer> score, Optional<String> matchedBy, Optional<String> claimId,
                        List<String> candidates) {

    static ClaimPaymentView of(ClaimPayment payment) {
        return new ClaimPaymentView(payment.sequence(), payment.patientControlNumber(), payment.payerClaimControlNumber(), payment.statusCode(), payment.charge().cents(),
                payment.paid().cents(), payment.patientResponsibility().cents(), payment.match(), payment.score(), payment.matchedBy(),
                payment.claimId().map(ClaimId::value), payment.candidates().stream().map(ClaimId::value).toList());
    }

    @Json
    record Page(List<ClaimPaymentView> items, Optional<String> nextCursor) {
    }
}
