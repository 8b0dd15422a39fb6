package com.superbill.domain.remittance;

import static com.superbill.domain.remittance.RemittanceExamples.PAID_ON;
import static com.superbill.domain.remittance.RemittanceExamples.adjustment;
import static com.superbill.domain.remittance.RemittanceExamples.claim;
import static com.superbill.domain.remittance.RemittanceExamples.payment;
import static com.superbill.domain.remittance.RemittanceExamples.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.LedgerLine;
import com.superbill.domain.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PostingRulesTest {

    private static final Claim CLAIM = claim("clm_1", 1, 15_000);

    @Test
    void paidClaimMovesCashContractAndPatientShare() {
        // Given
        var paid = payment("1", 15_000, 8_000, service("L1", 15_000, 8_000, adjustment("CO", "45", 4_000), adjustment("PR", "3", 3_000)));
        // When
        var decision = PostingRules.decide(CLAIM, paid, PAID_ON);
        // Then
        assertThat(decision.outcome()).isEqualTo(ClaimStatus.PAID);
        assertThat(decision.lines()).containsExactly(line(Account.INSURANCE_CASH, 8_000), line(Account.CONTRACTUAL_ADJUSTMENT, 4_000),
                line(Account.PATIENT_RECEIVABLE, 3_000), line(Account.INSURANCE_RECEIVABLE, -15_000));
        assertThat(decision.adjudication().denialCategory()).isEmpty();
        assertThat(decision.adjudication().lines().getFirst().patientResponsibility()).isEqualTo(Money.ofCents(3_000));
    }

    @Test
    void deniedClaimMovesNothingAndStaysOwed() {
        var denied = payment("4", 15_000, 0, service("L1", 15_000, 0, adjustment("CO", "197", 15_000)));
        var decision = PostingRules.decide(CLAIM, denied, PAID_ON);
        assertThat(decision.outcome()).isEqualTo(ClaimStatus.DENIED);
        assertThat(decision.lines()).isEmpty();
        assertThat(decision.settled()).isEqualTo(Money.ZERO);
        assertThat(decision.adjudication().denied()).isEqualTo(Money.ofCents(15_000));
        assertThat(decision.adjudication().denialCategory()).contains("authorization");
    }

    @Test
    void statusFourWithNothingButADeductibleIsAPaidClaimThePatientOwes() {
        var decision = PostingRules.decide(CLAIM, payment("4", 15_000, 0, service("L1", 15_000, 0, adjustment("PR", "1", 15_000))), PAID_ON);
        assertThat(decision.outcome()).isEqualTo(ClaimStatus.PAID);
        assertThat(decision.lines()).contains(line(Account.PATIENT_RECEIVABLE, 15_000));
    }

    @Test
    void oneLinePaidAndOneDeniedIsPartiallyPaid() {
        // Given
        var two = claim("clm_1", 1, 15_000, 5_000);
        var part = payment("1", 20_000, 9_000, service("L1", 15_000, 9_000, adjustment("CO", "45", 6_000)), service("L2", 5_000, 0, adjustment("CO", "97", 5_000)));
        // When
        var decision = PostingRules.decide(two, part, PAID_ON);
        // Then
        assertThat(decision.outcome()).isEqualTo(ClaimStatus.PARTIALLY_PAID);
        assertThat(decision.lines()).contains(line(Account.INSURANCE_RECEIVABLE, -15_000));
        assertThat(decision.adjudication().denialCategory()).contains("coding");
    }

    @Test
    void secondaryPayerSettlesWhatThePrimaryLeftWithThePatient() {
        // Given the primary paid 80 and adjusted 40 of 150: 30 is left with the patient, of which the secondary pays 25
        var secondary = payment("2", 15_000, 2_500, service("L1", 15_000, 2_500, adjustment("OA", "23", 12_000), adjustment("PR", "2", 500)));
        // When
        var decision = PostingRules.decide(claim("clm_1", 2, 15_000), secondary, PAID_ON);
        // Then
        assertThat(decision.lines()).containsExactly(line(Account.INSURANCE_CASH, 2_500), line(Account.PATIENT_RECEIVABLE, -2_500));
    }

    @Test
    void splitClaimAddsUpAndARepeatedDecisionReplaces() {
        // Given
        var two = claim("clm_1", 1, 15_000, 5_000);
        var first = PostingRules.decide(two, payment("1", 15_000, 15_000, service("L1", 15_000, 15_000)), PAID_ON);
        var adjudicated = two.adjudicated(first.outcome(), first.adjudication(), Optional.empty(), Instant.EPOCH);
        // When
        var otherLine = PostingRules.together(adjudicated, PostingRules.decide(two, payment("1", 5_000, 0, service("L2", 5_000, 0, adjustment("CO", "97", 5_000))), PAID_ON));
        var sameLine = PostingRules.together(adjudicated, PostingRules.decide(two, payment("1", 15_000, 100, service("L1", 15_000, 100, adjustment("CO", "45", 14_900))), PAID_ON));
        // Then
        assertThat(otherLine.outcome()).isEqualTo(ClaimStatus.PARTIALLY_PAID);
        assertThat(otherLine.adjudication().paid()).isEqualTo(Money.ofCents(15_000));
        assertThat(otherLine.adjudication().lines()).hasSize(2);
        assertThat(sameLine.adjudication().paid()).isEqualTo(Money.ofCents(100));
    }

    @Test
    void claimIsPaidOnlyWhenItsWholeChargeIsDecidedOn() {
        // Given
        var two = claim("clm_1", 1, 15_000, 5_000);
        var first = PostingRules.together(two, PostingRules.decide(two, payment("1", 15_000, 15_000, service("L1", 15_000, 15_000)), PAID_ON));
        // When
        var rest = PostingRules.together(two.adjudicated(first.outcome(), first.adjudication(), Optional.empty(), Instant.EPOCH),
                PostingRules.decide(two, payment("1", 5_000, 5_000, service("L2", 5_000, 5_000)), PAID_ON));
        // Then
        assertThat(first.outcome()).isEqualTo(ClaimStatus.PARTIALLY_PAID);
        assertThat(rest.outcome()).isEqualTo(ClaimStatus.PAID);
    }

    @Test
    void payerOfAnotherPlaceInTheOrderIsOutOfTurn() {
        assertThat(PostingRules.isOutOfTurn(CLAIM, payment("2", 15_000, 0))).isTrue();
        assertThat(PostingRules.isOutOfTurn(CLAIM, payment("21", 15_000, 0))).isTrue();
        assertThat(PostingRules.isOutOfTurn(CLAIM, payment("19", 15_000, 0))).isFalse();
        assertThat(PostingRules.isOutOfTurn(CLAIM, payment("4", 15_000, 0))).isFalse();
    }

    @Test
    void secondDecisionWithoutAReversalFindsTheClaimSettled() {
        // Given
        var payment = payment("1", 15_000, 15_000, service("L1", 15_000, 15_000));
        var paid = PostingRules.decide(CLAIM, payment, PAID_ON);
        var posted = new PostedPayment(payment.key(), payment.remittanceId(), Optional.empty(), new EntryId("ent_1"), payment.charge(), payment.paid(), paid.settled(),
                paid.lines(), Optional.empty());
        var denial = payment("4", 15_000, 0, service("L1", 15_000, 0, adjustment("CO", "18", 15_000)));
        // Then
        assertThat(PostingRules.isSettledAlready(CLAIM, List.of(posted), payment)).isTrue();
        assertThat(PostingRules.isSettledAlready(CLAIM, List.of(posted), denial)).isTrue();
        assertThat(PostingRules.isSettledAlready(CLAIM, List.of(posted.reversed(new EntryId("ent_2"))), payment)).isFalse();
        assertThat(PostingRules.isSettledAlready(CLAIM, List.of(), payment)).isFalse();
    }

    @Property
    void everyPostingSumsToZero(@ForAll("payments") ClaimPayment payment, @ForAll boolean primary) {
        var decision = PostingRules.decide(claim("clm_1", primary ? 1 : 2, 15_000), payment, PAID_ON);
        assertThat(Money.sum(decision.lines().stream().map(LedgerLine::amount).toList())).isEqualTo(Money.ZERO);
        var decided = decision.adjudication();
        assertThat(Money.sum(List.of(decided.paid(), decided.contractual(), decided.patientResponsibility(), decided.denied(), decided.other()))).isEqualTo(payment.charge());
    }

    @Property
    void postingThenReversalLeavesEveryBalanceWhereItWas(@ForAll("payments") ClaimPayment payment) {
        var lines = PostingRules.decide(CLAIM, payment, PAID_ON).lines();
        Map<Account, Money> balances = new EnumMap<>(Account.class);
        lines.forEach(line -> balances.merge(line.account(), line.amount(), Money::plus));
        PostingRules.reversal(lines).forEach(line -> balances.merge(line.account(), line.amount(), Money::plus));
        assertThat(balances.values()).allMatch(Money::isZero);
    }

    @Property
    void cashPostedForACheckIsWhatTheBankGot(@ForAll("payments") ClaimPayment first, @ForAll("payments") ClaimPayment second,
                                             @ForAll @LongRange(min = -100_000, max = 100_000) long providerAdjustment) {
        // Given
        Money adjustment = Money.ofCents(providerAdjustment);
        Money bankDeposit = first.paid().plus(second.paid()).minus(adjustment);
        // When
        List<LedgerLine> posted = new ArrayList<>(PostingRules.providerAdjustment(adjustment));
        posted.addAll(PostingRules.decide(CLAIM, first, PAID_ON).lines());
        posted.addAll(PostingRules.decide(claim("clm_2", 2, 15_000), second, PAID_ON).lines());
        // Then
        assertThat(Money.sum(posted.stream().filter(line -> line.account() == Account.INSURANCE_CASH).map(LedgerLine::amount).toList())).isEqualTo(bankDeposit);
    }

    @Provide
    Arbitrary<ClaimPayment> payments() {
        Arbitrary<Adjustment> adjustments = Combinators.combine(Arbitraries.of("CO", "PR", "OA", "PI"), Arbitraries.of("1", "2", "3", "16", "18", "23", "45", "97", "197", "Z9"),
                Arbitraries.longs().between(-5_000, 20_000)).as(RemittanceExamples::adjustment);
        return Combinators.combine(Arbitraries.longs().between(0, 20_000), adjustments.list().ofMaxSize(6)).as((paid, list) -> {
            long charge = paid + list.stream().mapToLong(adjustment -> adjustment.amount().cents()).sum();
            return payment("1", charge, paid, service("L1", charge, paid, list.toArray(Adjustment[]::new)));
        });
    }

    private static LedgerLine line(Account account, long cents) {
        return new LedgerLine(account, Money.ofCents(cents));
    }
}
