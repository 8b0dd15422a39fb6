package com.superbill.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.billing.WriteOffRules.Outcome;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.WriteOffId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.Balances;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.ledger.LedgerLine;
import com.superbill.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WriteOffRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void upToWhatIsOpenMayBeGivenUpAndNotACentMore() {
        Balances visit = owed(10_000, 500);
        assertThat(decide(Account.INSURANCE_RECEIVABLE, 10_000, visit, visit)).isEqualTo(new Outcome.WrittenOff(Money.ZERO));
        assertThat(decide(Account.INSURANCE_RECEIVABLE, 9_999, visit, visit)).isEqualTo(new Outcome.WrittenOff(Money.ofCents(1)));
        assertThat(decide(Account.INSURANCE_RECEIVABLE, 10_001, visit, visit)).isEqualTo(new Outcome.AboveOpen(Money.ofCents(10_000)));
        assertThat(decide(Account.PATIENT_RECEIVABLE, 501, visit, visit)).isEqualTo(new Outcome.AboveOpen(Money.ofCents(500)));
        assertThat(decide(Account.PATIENT_RECEIVABLE, 1, owed(0, -200), owed(0, 900))).isEqualTo(new Outcome.AboveOpen(Money.ofCents(-200)));
    }

    @Test
    void whatThePatientPaidOnAccountComesOffWhatIsOpen() {
        assertThat(decide(Account.PATIENT_RECEIVABLE, 301, owed(0, 500), owed(0, 300))).isEqualTo(new Outcome.AboveOpen(Money.ofCents(300)));
        assertThat(decide(Account.PATIENT_RECEIVABLE, 300, owed(0, 500), owed(0, 300))).isEqualTo(new Outcome.WrittenOff(Money.ZERO));
    }

    @Test
    void whatAnInsurerPaidTooMuchElsewhereDoesNot() {
        assertThat(decide(Account.INSURANCE_RECEIVABLE, 500, owed(500, 0), owed(100, 0))).isEqualTo(new Outcome.WrittenOff(Money.ZERO));
    }

    @ParameterizedTest
    @EnumSource(WriteOffReason.class)
    void entryAndItsReversalSumToZeroForEveryReason(WriteOffReason reason) {
        for (Account account : List.of(Account.INSURANCE_RECEIVABLE, Account.PATIENT_RECEIVABLE)) {
            if (WriteOffReason.of(account).contains(reason)) {
                // Given
                WriteOff writeOff = writeOff(account, 700, reason);
                // When
                LedgerEntry entry = writeOff.entry(new EntryId("ent_1"), Instant.EPOCH);
                LedgerEntry reversal = writeOff.reversal(new EntryId("ent_2"), entry.id(), DAY, Instant.EPOCH, "by mistake");
                // Then
                Account given = reason == WriteOffReason.CONTRACTUAL ? Account.CONTRACTUAL_ADJUSTMENT : Account.WRITE_OFF;
                assertThat(entry.lines()).containsExactly(new LedgerLine(given, Money.ofCents(700)), new LedgerLine(account, Money.ofCents(-700)));
                assertThat(Balances.of(List.of(entry, reversal)).byAccount().values()).containsOnly(Money.ZERO);
                assertThat(reversal.corrects()).contains(entry.id());
                assertThat(WriteOff.of(entry)).contains(writeOff.id());
                assertThat(WriteOff.of(reversal)).contains(writeOff.id());
            }
        }
    }

    @Test
    void reasonIsOneOfTheAccountThatOwes() {
        assertThat(WriteOffReason.of(Account.INSURANCE_RECEIVABLE)).hasSize(11).contains(WriteOffReason.TIMELY_FILING).doesNotContain(WriteOffReason.BANKRUPTCY);
        assertThat(WriteOffReason.of(Account.PATIENT_RECEIVABLE)).hasSize(9).contains(WriteOffReason.BANKRUPTCY).doesNotContain(WriteOffReason.TIMELY_FILING);
        assertThatThrownBy(() -> writeOff(Account.PATIENT_RECEIVABLE, 1, WriteOffReason.TIMELY_FILING)).isInstanceOf(InvalidValue.class).hasMessageStartingWith("reason ");
        assertThatThrownBy(() -> writeOff(Account.CHARGES, 1, WriteOffReason.OTHER)).isInstanceOf(InvalidValue.class).hasMessageStartingWith("account ");
    }

    private static Outcome decide(Account account, long cents, Balances visit, Balances patient) {
        return WriteOffRules.decide(writeOff(account, cents, WriteOffReason.SMALL_BALANCE), visit, patient);
    }

    private static WriteOff writeOff(Account account, long cents, WriteOffReason reason) {
        return new WriteOff(new WriteOffId("wof_1"), new PatientId("pat_1"), new EncounterId("enc_1"), Optional.empty(), account, Money.ofCents(cents), reason,
                Optional.empty(), DAY, false);
    }

    private static Balances owed(long byInsurer, long byPatient) {
        return new Balances(Map.of(Account.INSURANCE_RECEIVABLE, Money.ofCents(byInsurer), Account.PATIENT_RECEIVABLE, Money.ofCents(byPatient)));
    }
}
