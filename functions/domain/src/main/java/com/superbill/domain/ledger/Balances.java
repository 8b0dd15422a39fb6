package com.superbill.domain.ledger;

import com.superbill.domain.money.Money;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** The sum of each account over some entries; accounts without movement are absent. */
public record Balances(Map<Account, Money> byAccount) {

    public Balances {
        byAccount = Map.copyOf(byAccount);
    }

    public static Balances of(Collection<LedgerEntry> entries) {
        Map<Account, Money> sums = new EnumMap<>(Account.class);
        for (LedgerEntry entry : entries) {
            for (LedgerLine line : entry.lines()) {
                sums.merge(line.account(), line.amount(), Money::plus);
            }
        }
        return new Balances(sums);
    }

    public Money of(Account account) {
        return byAccount.getOrDefault(account, Money.ZERO);
    }

    /** What the patient owes now; negative is a credit. */
    public Money patientOwes() {
        return of(Account.PATIENT_RECEIVABLE);
    }

    /** What insurers owe for the patient now. */
    public Money insuranceOwes() {
        return of(Account.INSURANCE_RECEIVABLE);
    }
}
