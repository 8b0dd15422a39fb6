package com.superbill.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.Balances;
import com.superbill.domain.ledger.EntryKind;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.ledger.LedgerLine;
import com.superbill.domain.money.Money;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.TestTable;
import com.superbill.testkit.records.Practices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerWritesTest {

    private static final PatientId PATIENT = new PatientId("pat_1");
    private static final EncounterId VISIT = new EncounterId("enc_1");

    private final RecordTable table = TestTable.create().records();
    private final Keys keys = Keys.of(Practices.DEMO);

    @Test
    void entryAndBalancesChangeTogether() {
        // When
        boolean posted = table.write(LedgerWrites.post(Practices.DEMO, entry("ent_1", Optional.of(PATIENT)))).isCommitted();

        // Then
        assertThat(posted).isTrue();
        assertThat(table.get(keys.ledgerEntry(PATIENT, "charge:enc_1"), LedgerEntry.class)).hasValueSatisfying(
                stored -> assertThat(stored.value()).isEqualTo(entry("ent_1", Optional.of(PATIENT))));
        Map<String, Long> balance = Map.of("INSURANCE_RECEIVABLE", 15_000L, "CHARGES", -15_000L);
        assertThat(table.counters(keys.patientBalance(PATIENT))).isEqualTo(balance);
        assertThat(table.counters(keys.encounterBalance(PATIENT, VISIT))).isEqualTo(balance);
    }

    @Test
    void sameBusinessKeyAgainPostsNothing() {
        // Given
        table.write(LedgerWrites.post(Practices.DEMO, entry("ent_1", Optional.of(PATIENT))));

        // When
        boolean again = table.write(LedgerWrites.post(Practices.DEMO, entry("ent_2", Optional.of(PATIENT)))).isCommitted();

        // Then
        assertThat(again).isFalse();
        assertThat(table.counters(keys.patientBalance(PATIENT))).containsEntry("INSURANCE_RECEIVABLE", 15_000L);
    }

    @Test
    void moneyAtProviderLevelBelongsToNoPatient() {
        // When
        table.write(LedgerWrites.post(Practices.DEMO, entry("ent_1", Optional.empty())));

        // Then
        assertThat(table.get(keys.providerLedgerEntry("charge:enc_1"), LedgerEntry.class)).isPresent();
        assertThat(table.counters(keys.patientBalance(PATIENT))).isEmpty();
    }

    @Test
    void entryThatWasDecidedByAnEarlierBalanceIsRefused() {
        // Given
        table.write(LedgerWrites.post(Practices.DEMO, entry("ent_1", Optional.of(PATIENT))));
        var owed = new Balances(Map.of(Account.INSURANCE_RECEIVABLE, Money.ofCents(15_000)));
        var before = new Balances(Map.of(Account.INSURANCE_RECEIVABLE, Money.ofCents(14_999)));
        var next = new LedgerEntry(new EntryId("ent_2"), "test:2", EntryKind.WRITE_OFF, Optional.of(PATIENT), Optional.of(VISIT), Optional.empty(), LocalDate.of(2026, 11, 16),
                TestClock.START, Optional.empty(), "Written off", List.of(new LedgerLine(Account.WRITE_OFF, Money.ofCents(15_000)),
                new LedgerLine(Account.INSURANCE_RECEIVABLE, Money.ofCents(-15_000))), Optional.empty());

        // Then
        assertThat(table.write(LedgerWrites.postWhile(Practices.DEMO, next, Account.INSURANCE_RECEIVABLE, before, owed)).isCommitted()).isFalse();
        assertThat(table.write(LedgerWrites.postWhile(Practices.DEMO, next, Account.INSURANCE_RECEIVABLE, owed, before)).isCommitted()).isFalse();
        assertThat(table.write(LedgerWrites.postWhile(Practices.DEMO, next, Account.INSURANCE_RECEIVABLE, owed, owed)).isCommitted()).isTrue();
        assertThat(table.counters(keys.encounterBalance(PATIENT, VISIT))).containsEntry("INSURANCE_RECEIVABLE", 0L).containsEntry("WRITE_OFF", 15_000L);
    }

    private static LedgerEntry entry(String id, Optional<PatientId> patient) {
        return new LedgerEntry(new EntryId(id), "charge:enc_1", EntryKind.CHARGE, patient, Optional.of(VISIT), Optional.empty(), LocalDate.of(2026, 11, 16),
                TestClock.START, Optional.empty(), "Charge", List.of(new LedgerLine(Account.INSURANCE_RECEIVABLE, Money.ofCents(15_000)),
                new LedgerLine(Account.CHARGES, Money.ofCents(-15_000))), Optional.empty());
    }
}
