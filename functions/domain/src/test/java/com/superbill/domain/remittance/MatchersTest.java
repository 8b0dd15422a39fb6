package com.superbill.domain.remittance;

import static com.superbill.domain.remittance.RemittanceExamples.claim;
import static com.superbill.domain.remittance.RemittanceExamples.payment;
import static com.superbill.domain.remittance.RemittanceExamples.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ServiceLine;
import com.superbill.domain.encounter.Procedure;
import com.superbill.domain.money.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MatchersTest {

    private static final Claim FIRST = claim("clm_1", 1, 15_000);
    private static final Claim SECOND = claim("clm_2", 1, 15_000);

    @Test
    void ourOwnNumberDecidesBeforeThePayers() {
        assertThat(ClaimMatcher.match(payment("1", 15_000, 0), new Known(List.of(FIRST), List.of(SECOND), List.of()))).isEqualTo(new ClaimMatch.Found(FIRST, 100));
    }

    @Test
    void payersNumberThenMemberDateAndChargeDecideWhereOursIsLost() {
        assertThat(ClaimMatcher.match(payment("1", 15_000, 0), new Known(List.of(), List.of(SECOND), List.of(FIRST)))).isEqualTo(new ClaimMatch.Found(SECOND, 95));
        assertThat(ClaimMatcher.match(payment("1", 15_000, 0), new Known(List.of(), List.of(), List.of(FIRST)))).isEqualTo(new ClaimMatch.Found(FIRST, 90));
    }

    @Test
    void severalClaimsAreAmbiguousNeverAGuess() {
        assertThat(ClaimMatcher.match(payment("1", 15_000, 0), new Known(List.of(), List.of(), List.of(FIRST, SECOND))))
                .isEqualTo(new ClaimMatch.Ambiguous(List.of(FIRST.id(), SECOND.id())));
    }

    @Test
    void claimForLessThanThePayerDecidedOnIsOnlyACandidate() {
        assertThat(ClaimMatcher.match(payment("1", 15_001, 0), new Known(List.of(FIRST), List.of(), List.of())))
                .isEqualTo(new ClaimMatch.NotFound(List.of(FIRST.id())));
    }

    @Test
    void decisionOnNothingOfTheChargeIsOnlyACandidate() {
        assertThat(ClaimMatcher.match(payment("1", 0, 0), new Known(List.of(FIRST), List.of(), List.of()))).isEqualTo(new ClaimMatch.NotFound(List.of(FIRST.id())));
    }

    @Test
    void nothingKnownIsUnmatched() {
        assertThat(ClaimMatcher.match(payment("1", 15_000, 0), new Known(List.of(), List.of(), List.of()))).isEqualTo(new ClaimMatch.NotFound(List.of()));
    }

    @Test
    void lineControlNumberWinsAndALineIsUsedOnce() {
        // Given
        var claim = claim("clm_1", 1, 10_000, 10_000);
        // When
        var matched = LineMatcher.match(List.of(service("?", 10_000, 0), service("L1", 10_000, 0), service("?", 10_000, 0)), claim.lines());
        // Then
        assertThat(matched.get(1).number()).isEqualTo(1);
        assertThat(matched.get(0).number()).isEqualTo(2);
        assertThat(matched).doesNotContainKey(2);
    }

    @Test
    void controlNumberOfAnotherProcedureIsNotBelieved() {
        var other = new ServicePayment(Optional.of("L1"), "80053", List.of(), Optional.empty(), Money.ofCents(10_000), Money.ZERO, List.of(), List.of());
        assertThat(LineMatcher.match(List.of(other), claim("clm_1", 1, 10_000).lines())).isEmpty();
    }

    @Test
    void modifiersTellEqualProceduresApartUntilThePayerDropsThem() {
        // Given
        var plain = new ServiceLine(1, "L1", new Procedure("99213", List.of(), 1, List.of(1)), Money.ofCents(10_000));
        var distinct = new ServiceLine(2, "L2", new Procedure("99213", List.of("59"), 1, List.of(1)), Money.ofCents(10_000));
        var withModifier = new ServicePayment(Optional.empty(), "99213", List.of("59"), Optional.empty(), Money.ofCents(10_000), Money.ZERO, List.of(), List.of());
        var dropped = new ServicePayment(Optional.empty(), "99213", List.of(), Optional.empty(), Money.ofCents(10_000), Money.ZERO, List.of(), List.of());
        // When
        var kept = LineMatcher.match(List.of(withModifier), List.of(plain, distinct));
        var lost = LineMatcher.match(List.of(dropped), List.of(distinct));
        // Then
        assertThat(kept.get(0)).isEqualTo(distinct);
        assertThat(lost.get(0)).isEqualTo(distinct);
    }

    @Test
    void aPaymentIsTheSameInWhateverFileItComes() {
        assertThat(PaymentKey.ofClaim("1512345678", "12345", "A1", 1)).isEqualTo(PaymentKey.ofClaim("1512345678", "12345", "A1", 1));
        assertThat(PaymentKey.ofClaim("1512345678", "12345", "A1", 2)).isNotEqualTo(PaymentKey.ofClaim("1512345678", "12345", "A1", 1));
    }

    private record Known(List<Claim> ours, List<Claim> theirs, List<Claim> members) implements ClaimMatcher.Claims {

        @Override
        public List<Claim> byPatientControlNumber(String number) {
            return ours;
        }

        @Override
        public List<Claim> byPayerClaimControlNumber(String number) {
            return theirs;
        }

        @Override
        public List<Claim> byMatchToken(String token) {
            return members;
        }
    }
}
