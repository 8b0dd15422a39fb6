package com.superbill.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.superbill.domain.id.EntryId;
import com.superbill.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {

    @Test
    void anEntryWhoseLinesDoNotSumToZeroCannotBeBuilt() {
        assertThatThrownBy(() -> entry(new LedgerLine(Account.PATIENT_RECEIVABLE, Money.ofCents(100)), new LedgerLine(Account.CHARGES, Money.ofCents(-99))))
                .hasMessage("lines must sum to zero");
    }

    @Test
    void balancesAreTheSumsOfAccounts() {
        // Given
        var charge = entry(new LedgerLine(Account.INSURANCE_RECEIVABLE, Money.ofCents(100)), new LedgerLine(Account.CHARGES, Money.ofCents(-100)));
        var payment = entry(new LedgerLine(Account.INSURANCE_CASH, Money.ofCents(80)), new LedgerLine(Account.PATIENT_RECEIVABLE, Money.ofCents(20)),
                new LedgerLine(Account.INSURANCE_RECEIVABLE, Money.ofCents(-100)));
        // When
        var balances = Balances.of(List.of(charge, payment));
        // Then
        assertThat(balances.insuranceOwes()).isEqualTo(Money.ZERO);
        assertThat(balances.patientOwes()).isEqualTo(Money.ofCents(20));
    }

    private static LedgerEntry entry(LedgerLine... lines) {
        return new LedgerEntry(new EntryId("ent_1"), "test:1", EntryKind.CORRECTION, Optional.empty(), Optional.empty(), Optional.empty(),
                LocalDate.of(2026, 1, 2), Instant.EPOCH, Optional.empty(), "test", List.of(lines), Optional.empty());
    }
}
