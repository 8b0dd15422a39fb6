package com.superbill.local.payer.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.local.payer.adjudication.ReceivedClaim;
import com.superbill.local.payer.adjudication.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    private static final Refusal NO_AUTHORIZATION = new Refusal("CO", "197", "");

    @Test
    void theSameVisitsMeetTheSameFateWithTheSameSeed() {
        // Given
        var first = new Scenarios(11, 64, List.of(rule(Scenario.DENY, "", 30)));
        var second = new Scenarios(11, 64, List.of(rule(Scenario.DENY, "", 30)));
        // Then
        assertThat(IntStream.range(0, 500).mapToObj(i -> first.of(claim("M" + i, '1')).scenario()).toList())
                .isEqualTo(IntStream.range(0, 500).mapToObj(i -> second.of(claim("M" + i, '1')).scenario()).toList());
    }

    @Test
    void aboutTheShareOfClaimsMeetsTheScenario() {
        var scenarios = new Scenarios(11, 64, List.of(rule(Scenario.DENY, "", 30)));
        assertThat(IntStream.range(0, 2_000).filter(i -> scenarios.of(claim("M" + i, '1')).scenario() == Scenario.DENY).count()).isBetween(500L, 700L);
    }

    @Test
    void aRuleForAMemberTakesNobodyElse() {
        var scenarios = new Scenarios(11, 64, List.of(rule(Scenario.INACTIVE_MEMBER, "13", 100)));
        assertThat(scenarios.of(claim("M113", '1')).scenario()).isEqualTo(Scenario.INACTIVE_MEMBER);
        assertThat(scenarios.of(claim("M114", '1')).scenario()).isEqualTo(Scenario.PAY);
        assertThat(scenarios.isInactive("M113")).isTrue();
        assertThat(scenarios.isInactive("M114")).isFalse();
    }

    @Test
    void aCorrectedClaimIsJudgedOnItsMerits() {
        var scenarios = new Scenarios(11, 64, List.of(rule(Scenario.DENY, "", 100)));
        assertThat(scenarios.of(claim("M1", '1')).scenario()).isEqualTo(Scenario.DENY);
        assertThat(scenarios.of(claim("M1", '7')).scenario()).isEqualTo(Scenario.PAY);
    }

    private static ScenarioRule rule(Scenario scenario, String memberIdSuffix, int sharePercent) {
        return new ScenarioRule(scenario, "", "", memberIdSuffix, sharePercent, NO_AUTHORIZATION);
    }

    private static ReceivedClaim claim(String memberId, char frequency) {
        return new ReceivedClaim("PCN1", "SB101", "PAYER", memberId, "DOE", "JO", frequency, "", LocalDate.of(2026, 3, 2), "11",
                List.of(new ReceivedClaim.Line(1, "L1", List.of("99213"), 10_000, 1, LocalDate.of(2026, 3, 2))));
    }
}
