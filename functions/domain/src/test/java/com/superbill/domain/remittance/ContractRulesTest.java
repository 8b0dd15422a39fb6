package com.superbill.domain.remittance;

import static com.superbill.domain.remittance.RemittanceExamples.PAID_ON;
import static com.superbill.domain.remittance.RemittanceExamples.adjustment;
import static com.superbill.domain.remittance.RemittanceExamples.claim;
import static com.superbill.domain.remittance.RemittanceExamples.payment;
import static com.superbill.domain.remittance.RemittanceExamples.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.money.Money;
import com.superbill.domain.practice.ContractRate;
import com.superbill.domain.remittance.ContractRules.Variance;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractRulesTest {

    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 1, 1);
    /** Charged $150.00; the insurer pays $80.00 and leaves $10.00 to the patient. */
    private static final ServicePayment ALLOWED_90 = service("L1", 15_000, 8_000, adjustment("CO", "45", 6_000), adjustment("PR", "3", 1_000));

    @Test
    void lineAllowedBelowOrAboveTheContractIsFound() {
        assertThat(variances(claim("clm_1", 1, 15_000), ALLOWED_90, rate(10_000, LAST_YEAR))).containsExactly(new Variance(1, Money.ofCents(9_000), Money.ofCents(10_000)));
        assertThat(variances(claim("clm_1", 1, 15_000), ALLOWED_90, rate(8_900, LAST_YEAR))).containsExactly(new Variance(1, Money.ofCents(9_000), Money.ofCents(8_900)));
        assertThat(variances(claim("clm_1", 1, 15_000), ALLOWED_90, rate(9_000, LAST_YEAR))).isEmpty();
    }

    @Test
    void rateIsTheLastOneThatHoldsOnTheServiceDate() {
        assertThat(variances(claim("clm_1", 1, 15_000), ALLOWED_90, rate(8_000, LAST_YEAR), rate(9_000, LocalDate.of(2026, 2, 1)), rate(9_500, LocalDate.of(2026, 2, 2))))
                .isEmpty();
        assertThat(variances(claim("clm_1", 1, 15_000), ALLOWED_90, rate(9_500, LocalDate.of(2026, 2, 2)))).isEmpty();
    }

    @Test
    void contractNeverAllowsMoreThanWasCharged() {
        var full = service("L1", 15_000, 15_000);
        assertThat(variances(claim("clm_1", 1, 15_000), full, rate(20_000, LAST_YEAR))).isEmpty();
    }

    @Test
    void whatIsDeniedOrAnotherPayersIsNotCompared() {
        var denied = service("L1", 15_000, 0, adjustment("CO", "197", 15_000));
        var priorPayer = service("L1", 15_000, 2_000, adjustment("OA", "23", 13_000));
        assertThat(variances(claim("clm_1", 1, 15_000), denied, rate(9_000, LAST_YEAR))).isEmpty();
        assertThat(variances(claim("clm_1", 1, 15_000), priorPayer, rate(9_000, LAST_YEAR))).isEmpty();
        assertThat(variances(claim("clm_1", 2, 15_000), ALLOWED_90, rate(10_000, LAST_YEAR))).isEmpty();
    }

    private static List<Variance> variances(Claim claim, ServicePayment service, ContractRate... rates) {
        var payment = payment("1", service.charge().cents(), service.paid().cents(), service);
        return ContractRules.variances(claim, PostingRules.decide(claim, payment, PAID_ON).adjudication(), List.of(rates));
    }

    private static ContractRate rate(long cents, LocalDate from) {
        return new ContractRate("PAYER1", "99213", Money.ofCents(cents), from);
    }
}
