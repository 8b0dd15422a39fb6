package com.superbill.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyFigureTest {

    @Test
    void aRateIsPercentOfItsDenominator() {
        var totals = totals(Map.of("CLEAN", 19L, "SUBMITTED", 20L));
        assertThat(KeyFigure.CLEAN_CLAIM_RATE.value(totals)).hasValue(95);
    }

    @Test
    void aRateOfNothingHasNoValue() {
        assertThat(KeyFigure.INITIAL_DENIAL_RATE.value(totals(Map.of()))).isEmpty();
    }

    @Test
    void netCollectionLeavesOutWhatContractsTakeOff() {
        // charges are credits in the ledger
        var totals = totals(Map.of("CHARGES", -10_000L, "CONTRACTUAL_ADJUSTMENT", 4_000L, "INSURANCE_CASH", 4_000L, "PATIENT_PAYMENTS_CENTS", 1_000L));
        assertThat(KeyFigure.NET_COLLECTION_RATE.value(totals).orElseThrow()).isCloseTo(83.33, org.assertj.core.data.Offset.offset(0.01));
        assertThat(KeyFigure.GROSS_COLLECTION_RATE.value(totals)).hasValue(50);
    }

    @Test
    void daysInReceivablesDivideByTheAverageDay() {
        var totals = new Totals(Map.of(), 30_000, 0, 3_000, 90_000);
        assertThat(KeyFigure.DAYS_IN_RECEIVABLES.value(totals)).hasValue(30);
        assertThat(KeyFigure.AGED_RECEIVABLES_OVER_90_DAYS.value(totals)).hasValue(10);
    }

    @Test
    void netDaysInReceivablesLeaveOutWhatContractsWillTakeOffInsurersBalances() {
        // contracts took 40 % off decided charges; of 300.00 owed, patients owe 50.00, from which they take nothing
        var totals = new Totals(Map.of("ADJUDICATED_CENTS", 10_000L, "CONTRACTUAL_ADJUSTMENT", 4_000L), 30_000, 5_000, 0, 90_000);
        assertThat(KeyFigure.NET_DAYS_IN_RECEIVABLES.value(totals).orElseThrow()).isCloseTo(20_000 / 600.0, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void aLagIsTheMedianOfItsDays() {
        Map<String, Long> lags = new HashMap<>(Map.of("claim_1", 3L, "claim_4", 1L, "claim_30", 1L, "payment_14", 2L));
        assertThat(KeyFigure.CLAIM_LAG.value(totals(lags))).hasValue(1);
        assertThat(KeyFigure.PAYMENT_LAG.value(totals(lags))).hasValue(14);
        assertThat(KeyFigure.CHARGE_LAG.value(totals(lags))).isEmpty();
    }

    @Test
    void everyFigureIsFoundByItsName() {
        for (KeyFigure figure : KeyFigure.values()) {
            assertThat(KeyFigure.ofWireName(figure.wireName())).contains(figure);
        }
    }

    private static Totals totals(Map<String, Long> months) {
        return new Totals(months, 0, 0, 0, 0);
    }
}
