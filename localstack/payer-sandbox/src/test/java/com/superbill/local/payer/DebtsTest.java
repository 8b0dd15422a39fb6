package com.superbill.local.payer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebtsTest {

    @TempDir
    Path folder;

    @Test
    void whatWasPaidWronglyIsTakenOutOfTheNextPaymentsAndNoMore() {
        // Given
        var debts = debts();
        assertThat(debts.settle("p", order("T1", Map.of("PCN-1", 5_000L)), 8_000)).isZero();
        // When, then
        assertThat(debts.settle("p", order("T2", Map.of()), 3_000)).isEqualTo(3_000);
        assertThat(debts.settle("p", order("T3", Map.of()), 9_000)).isEqualTo(2_000);
        assertThat(debts.settle("p", order("T4", Map.of()), 9_000)).isZero();
    }

    @Test
    void aPaymentReleasedAgainAfterACrashTakesTheSameSum() {
        // Given
        debts().settle("p", order("T1", Map.of("PCN-1", 5_000L)), 8_000);
        long first = debts().settle("p", order("T2", Map.of()), 3_000);
        // When
        long again = debts().settle("p", order("T2", Map.of()), 3_000);
        // Then
        assertThat(again).isEqualTo(first);
    }

    @Test
    void aRemittanceThatComesToLessThanNothingIsCarriedForward() {
        assertThat(debts().settle("p", order("T1", Map.of()), -4_000)).isEqualTo(-4_000);
        assertThat(debts().settle("p", order("T2", Map.of()), 10_000)).isEqualTo(4_000);
    }

    private Debts debts() {
        return new Debts(new JsonFolder<>(folder, Debts.Account.class));
    }

    private static PaymentOrder order(String traceNumber, Map<String, Long> recoupments) {
        return new PaymentOrder(traceNumber, "demo", "SB101", "PAYER", new PaymentOrder.Payee("PRACTICE", "1999999000", "041234567"), "TESTMED", List.of(), recoupments);
    }
}
