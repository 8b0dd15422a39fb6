package com.superbill.platform.store;

import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.Balances;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.ledger.LedgerLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The writes of one ledger entry: the entry itself, which its business key makes unique, and the derived balances, which
 * change in the same transaction. A refused create means that the entry is posted already.
 */
public final class LedgerWrites {

    private LedgerWrites() {
    }

    public static List<Write> post(PracticeId practice, LedgerEntry entry) {
        return post(practice, entry, Map.of(), Map.of());
    }

    /**
     * As {@link #post(PracticeId, LedgerEntry)}, for an entry whose amount was decided by what was owed on an account; refused if
     * that is another amount by now.
     *
     * @param visit balances of the entry's visit
     * @param patient balances of its patient
     */
    public static List<Write> postWhile(PracticeId practice, LedgerEntry entry, Account account, Balances visit, Balances patient) {
        return post(practice, entry, Map.of(account.name(), visit.of(account).cents()), Map.of(account.name(), patient.of(account).cents()));
    }

    private static List<Write> post(PracticeId practice, LedgerEntry entry, Map<String, Long> expectedOfVisit, Map<String, Long> expectedOfPatient) {
        var keys = Keys.of(practice);
        if (entry.patientId().isEmpty()) {
            return List.of(new Write.Create(keys.providerLedgerEntry(entry.businessKey()), Item.of("ledgerEntry", entry)));
        }
        PatientId patient = entry.patientId().get();
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Create(keys.ledgerEntry(patient, entry.businessKey()), Item.of("ledgerEntry", entry)));
        Map<String, Long> increments = increments(entry);
        if (!increments.isEmpty()) {
            writes.add(new Write.Add(keys.patientBalance(patient), "balance", increments, expectedOfPatient));
            entry.encounterId().ifPresent(encounter -> writes.add(new Write.Add(keys.encounterBalance(patient, encounter), "balance", increments, expectedOfVisit)));
        }
        return writes;
    }

    private static Map<String, Long> increments(LedgerEntry entry) {
        Map<String, Long> increments = new TreeMap<>();
        for (LedgerLine line : entry.lines()) {
            increments.merge(line.account().name(), line.amount().cents(), Math::addExact);
        }
        return increments;
    }
}
