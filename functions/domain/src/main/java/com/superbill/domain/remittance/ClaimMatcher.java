package com.superbill.domain.remittance;

import com.superbill.domain.claim.Claim;
import java.util.List;

/**
 * Finds the claim of a claim payment: by our own number (CLP01), else by the payer's (CLP07), else by member id, service
 * date and charge. The first of these that finds anything decides.
 */
public final class ClaimMatcher {

    public static final int CERTAIN = 100;
    /** From this score on a match is posted without a person. */
    public static final int THRESHOLD = 90;
    private static final int BY_PAYER_NUMBER = 95;
    private static final int BY_MEMBER_DATE_AND_CHARGE = 90;
    /** The payer decided on more than the claim asks for, on nothing of it, or on a claim that was never sent: more likely another claim's number. */
    private static final int CONTRADICTED = 30;

    /** Where claims are looked up. A port, so that the decision needs no table. */
    public interface Claims {

        List<Claim> byPatientControlNumber(String number);

        /** @param number a number that may be any payer's the practice bills */
        List<Claim> byPayerClaimControlNumber(String number);

        List<Claim> byMatchToken(String token);
    }

    private ClaimMatcher() {
    }

    public static ClaimMatch match(ClaimPayment payment, Claims claims) {
        List<Claim> byOurNumber = claims.byPatientControlNumber(payment.patientControlNumber());
        if (!byOurNumber.isEmpty()) {
            return decide(payment, byOurNumber, CERTAIN);
        }
        List<Claim> byTheirNumber = payment.payerClaimControlNumber().map(claims::byPayerClaimControlNumber).orElseGet(List::of);
        if (!byTheirNumber.isEmpty()) {
            return decide(payment, byTheirNumber, BY_PAYER_NUMBER);
        }
        return decide(payment, payment.matchToken().map(claims::byMatchToken).orElseGet(List::of), BY_MEMBER_DATE_AND_CHARGE);
    }

    private static ClaimMatch decide(ClaimPayment payment, List<Claim> found, int certainty) {
        if (found.size() > 1) {
            return new ClaimMatch.Ambiguous(found.stream().map(Claim::id).toList());
        }
        return found.stream().findFirst().<ClaimMatch>map(claim -> {
            int score = contradicts(payment, claim) ? certainty - CONTRADICTED : certainty;
            return score >= THRESHOLD ? new ClaimMatch.Found(claim, score) : new ClaimMatch.NotFound(List.of(claim.id()));
        }).orElseGet(() -> new ClaimMatch.NotFound(List.of()));
    }

    private static boolean contradicts(ClaimPayment payment, Claim claim) {
        return claim.submissions() == 0 || payment.charge().isZero() || payment.charge().abs().compareTo(claim.charge()) > 0;
    }
}
