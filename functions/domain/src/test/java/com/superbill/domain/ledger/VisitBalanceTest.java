package com.superbill.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitBalanceTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Test
    void visitsThatAreNotSettledAreOpenOldestFirst() {
        // Given
        var later = entry("enc_1", EntryKind.CHARGE, MARCH.plusDays(9), Account.INSURANCE_RECEIVABLE, 5_000);
        var earlier = entry("enc_2", EntryKind.CHARGE, MARCH, Account.PATIENT_RECEIVABLE, 3_000);
        var paidTooMuch = entry("enc_2", EntryKind.PATIENT_PAYMENT, MARCH.plusDays(20), Account.PATIENT_RECEIVABLE, -3_500);
        var settled = entry("enc_3", EntryKind.CHARGE, MARCH, Account.PATIENT_RECEIVABLE, 2_000);
        var writtenOff = entry("enc_3", EntryKind.WRITE_OFF, MARCH, Account.PATIENT_RECEIVABLE, -2_000);
        var beforeTheCharge = entry("enc_4", EntryKind.PATIENT_PAYMENT, MARCH, Account.PATIENT_RECEIVABLE, -1_000);
        // When
        List<VisitBalance> open = VisitBalance.open(List.of(later, earlier, paidTooMuch, settled, writtenOff, beforeTheCharge));
        // Then
        assertThat(open).extracting(visit -> visit.encounterId().value(), VisitBalance::serviceDate, visit -> visit.balances().patientOwes().cents(),
                visit -> visit.balances().insuranceOwes().cents()).containsExactly(tuple("enc_2", MARCH, -500L, 0L),
                tuple("enc_1", MARCH.plusDays(9), 0L, 5_000L));
    }

    private static LedgerEntry entry(String visit, EntryKind kind, LocalDate on, Account owedBy, long cents) {
        return new LedgerEntry(new EntryId("ent_1"), "test:1", kind, Optional.of(new PatientId("pat_1")), Optional.of(new EncounterId(visit)), Optional.empty(), on,
                Instant.EPOCH, Optional.empty(), "test", List.of(new LedgerLine(owedBy, Money.ofCents(cents)), new LedgerLine(Account.CHARGES, Money.ofCents(-cents))),
                Optional.empty());
    }
}
