package com.superbill.domain.remittance;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the payer decided on one claim (835 loop 2100), and what became of it here.
 *
 * @param sequence 1-based position of the CLP in its transaction
 * @param place of the CLP in its file
 * @param key what makes it the same payment when it arrives again, in whatever file
 * @param follows an earlier claim payment of the same transaction for the same claim (a reversal before its correction); settled first
 * @param patientControlNumber CLP01
 * @param statusCode CLP02
 * @param payerClaimControlNumber CLP07
 * @param charge CLP03
 * @param paid CLP04
 * @param matchToken blind index token of member id, first service date and charge, where the file gives them
 * @param adjustments at claim level
 * @param remarks at claim level (MOA, MIA)
 * @param score how sure the match is, 0 to 100
 * @param matchedBy who matched it manually
 * @param candidates claims that might be it, for a person
 */
public record ClaimPayment(RemittanceId remittanceId, int sequence, SegmentPlace place, PaymentKey key, Optional<Integer> follows, String patientControlNumber,
                           String statusCode, Optional<String> payerClaimControlNumber, Money charge, Money paid, Optional<String> matchToken,
                           List<Adjustment> adjustments, List<String> remarks, List<ServicePayment> services, MatchStatus match,
                           Optional<Integer> score, Optional<String> matchedBy, Optional<ClaimId> claimId, List<ClaimId> candidates) {

    /** CLP02 of the taking back of an earlier payment. */
    public static final String REVERSAL = "22";
    private static final String PREDETERMINATION = "25";

    public ClaimPayment {
        InvalidValue.require(sequence >= 1, "sequence", "must be 1 or more");
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
        services = List.copyOf(services);
        candidates = List.copyOf(candidates);
    }

    public boolean isReversal() {
        return statusCode.equals(REVERSAL);
    }

    /** The payer only says what it would pay. */
    public boolean isPredetermination() {
        return statusCode.equals(PREDETERMINATION);
    }

    /** As which of the patient's payers it decided: 1, 2 or 3; empty where CLP02 does not say. */
    public Optional<Integer> payerSequence() {
        return switch (statusCode) {
            case "1", "19" -> Optional.of(1);
            case "2", "20" -> Optional.of(2);
            case "3", "21" -> Optional.of(3);
            default -> Optional.empty();
        };
    }

    public Stream<Adjustment> allAdjustments() {
        return Stream.concat(adjustments.stream(), services.stream().flatMap(service -> service.adjustments().stream()));
    }

    /** The PR adjustments; CLP05 is only the payer's own sum of them. */
    public Money patientResponsibility() {
        return Money.sum(allAdjustments().filter(adjustment -> adjustment.group().equals("PR")).map(Adjustment::amount).toList());
    }

    public ClaimPayment matched(ClaimId claim, int certainty) {
        return became(MatchStatus.MATCHED, Optional.of(certainty), Optional.empty(), Optional.of(claim), List.of());
    }

    public ClaimPayment matchedManually(ClaimId claim, String by) {
        return became(MatchStatus.MATCHED_MANUALLY, Optional.of(ClaimMatcher.CERTAIN), Optional.of(by), Optional.of(claim), List.of());
    }

    /** @param outcome UNMATCHED, AMBIGUOUS or DUPLICATE */
    public ClaimPayment notPosted(MatchStatus outcome, List<ClaimId> possible) {
        return became(outcome, Optional.empty(), Optional.empty(), Optional.empty(), possible);
    }

    private ClaimPayment became(MatchStatus newMatch, Optional<Integer> newScore, Optional<String> by, Optional<ClaimId> claim, List<ClaimId> possible) {
        return new ClaimPayment(remittanceId, sequence, place, key, follows, patientControlNumber, statusCode, payerClaimControlNumber, charge, paid,
                matchToken, adjustments, remarks, services, newMatch, newScore, by, claim, possible);
    }
}
