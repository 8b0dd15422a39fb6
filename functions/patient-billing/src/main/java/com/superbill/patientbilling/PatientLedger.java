package com.superbill.patientbilling;

import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.Balances;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.money.Money;
import com.superbill.domain.patient.Patient;
import com.superbill.platform.store.Key;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one patient's account. */
final class PatientLedger {

    private final RecordTable table;
    private final Keys keys;

    PatientLedger(RecordTable table, PracticeId practice) {
        this.table = table;
        this.keys = Keys.of(practice);
    }

    Optional<Patient> patient(PatientId id) {
        return table.get(keys.patient(id), Patient.class).map(Stored::value);
    }

    /** In the order in which they were posted. */
    List<LedgerEntry> entries(PatientId id) {
        return table.queryAll(Query.of(Query.Index.TABLE, keys.patientBalance(id).pk()).startingWith("ENTRY#"), LedgerEntry.class).stream().map(Stored::value)
                .sorted(Comparator.comparing(LedgerEntry::postedAt).thenComparing(entry -> entry.id().value())).toList();
    }

    /** From the stored counters, which change with each entry. */
    Balances balances(PatientId id) {
        return counted(keys.patientBalance(id));
    }

    /** Of one visit, from its stored counters. */
    Balances balances(PatientId id, EncounterId visit) {
        return counted(keys.encounterBalance(id, visit));
    }

    private Balances counted(Key counters) {
        Map<Account, Money> sums = new EnumMap<>(Account.class);
        table.counters(counters).forEach((account, cents) -> sums.put(Account.valueOf(account), Money.ofCents(cents)));
        return new Balances(sums);
    }
}
