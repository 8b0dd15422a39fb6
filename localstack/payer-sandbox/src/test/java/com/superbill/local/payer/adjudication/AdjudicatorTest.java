package com.superbill.local.payer.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.local.payer.adjudication.Decision.DecidedLine;
import com.superbill.local.payer.adjudication.Decision.LineAdjustment;
import com.superbill.local.payer.adjudication.ReceivedClaim.Line;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AdjudicatorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Plan PPO = new Plan("test", 50_000, 2_500, 20, 300_000);

    @Property
    void everyLineBalancesAndNobodyPaysLessThanNothing(@ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 5_000_000) Long> charges,
                                                       @ForAll @IntRange(min = 1, max = 100) int allowedPercent,
                                                       @ForAll @LongRange(min = 0, max = 300_000) long paidBefore) {
        // Given
        var claim = claim(charges.stream().map(charge -> line("80053", charge)).toList());
        var before = new Accumulator(Math.min(paidBefore, PPO.deductibleCents()), paidBefore);
        // When
        var outcome = new Adjudicator(new Contract(allowedPercent)).decide(claim, "P1", PPO, before);
        // Then
        assertThat(outcome.decision().lines()).allSatisfy(AdjudicatorTest::balances);
        assertThat(outcome.decision().lines()).allSatisfy(line -> assertThat(line.paidCents()).isNotNegative());
        assertThat(outcome.after().outOfPocketCents()).isLessThanOrEqualTo(PPO.outOfPocketCents());
        assertThat(outcome.after().outOfPocketCents() - before.outOfPocketCents()).isEqualTo(outcome.decision().patientResponsibilityCents());
    }

    @Property
    void aReversalTakesBackExactlyWhatWasDecided(@ForAll @Size(min = 1, max = 5) List<@LongRange(min = 1, max = 500_000) Long> charges) {
        // Given
        var claim = claim(charges.stream().map(charge -> line("99213", charge)).toList());
        var decision = new Adjudicator(new Contract(64)).decide(claim, "P1", PPO, Accumulator.EMPTY).decision();
        // When
        var reversal = decision.reversed();
        // Then
        assertThat(reversal.statusCode()).isEqualTo("22");
        assertThat(reversal.paidCents()).isEqualTo(-decision.paidCents());
        assertThat(reversal.lines()).allSatisfy(AdjudicatorTest::balances);
    }

    @Test
    void anOfficeVisitCostsTheMemberTheCopayAndALabTestTheDeductible() {
        // Given
        var claim = claim(List.of(line("99213", 16_500), line("80053", 10_000)));
        // When
        var decision = new Adjudicator(new Contract(64)).decide(claim, "P1", PPO, Accumulator.EMPTY).decision();
        // Then
        assertThat(decision.lines().get(0).adjustments()).containsExactly(new LineAdjustment("CO", "45", 5_940), new LineAdjustment("PR", "3", 2_500));
        assertThat(decision.lines().get(0).paidCents()).isEqualTo(8_060);
        assertThat(decision.lines().get(1).adjustments()).containsExactly(new LineAdjustment("CO", "45", 3_600), new LineAdjustment("PR", "1", 6_400));
        assertThat(decision.lines().get(1).paidCents()).isZero();
    }

    @Test
    void aDenialCarriesItsReasonAndRemarkOnEveryLine() {
        // When
        var decision = new Adjudicator(new Contract(64)).deny(claim(List.of(line("20610", 19_500))), "P1", new Refusal("CO", "16", "M51"));
        // Then
        assertThat(decision.statusCode()).isEqualTo("4");
        assertThat(decision.lines()).singleElement().satisfies(line -> {
            assertThat(line.adjustments()).containsExactly(new LineAdjustment("CO", "16", 19_500));
            assertThat(line.remarks()).containsExactly("M51");
        });
    }

    private static void balances(DecidedLine line) {
        assertThat(line.line().chargeCents()).isEqualTo(line.paidCents() + line.adjustments().stream().mapToLong(LineAdjustment::amountCents).sum());
    }

    private static Line line(String code, long chargeCents) {
        return new Line(1, "L1", List.of(code), chargeCents, 1, DAY);
    }

    private static ReceivedClaim claim(List<Line> lines) {
        return new ReceivedClaim("PCN1", "SB101", "PAYER", "M1", "DOE", "JO", '1', "", DAY, "11", lines);
    }
}
