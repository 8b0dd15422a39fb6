package com.superbill.domain.billing;

import com.superbill.domain.ledger.Account;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Why the practice gives an amount up. What an insurer owes is given up for other reasons than what a patient owes. */
public enum WriteOffReason {
    SMALL_BALANCE(Account.INSURANCE_RECEIVABLE, Account.PATIENT_RECEIVABLE),
    NO_AUTHORIZATION(Account.INSURANCE_RECEIVABLE),
    TIMELY_FILING(Account.INSURANCE_RECEIVABLE),
    CREDENTIALING_OR_CONTRACTING(Account.INSURANCE_RECEIVABLE),
    NON_COVERED_OR_MAXIMUM_BENEFIT(Account.INSURANCE_RECEIVABLE),
    NOT_MEDICALLY_NECESSARY(Account.INSURANCE_RECEIVABLE),
    BUNDLED(Account.INSURANCE_RECEIVABLE),
    EFFORTS_EXHAUSTED(Account.INSURANCE_RECEIVABLE),
    ADMINISTRATIVE(Account.INSURANCE_RECEIVABLE),
    CONTRACTUAL(Account.INSURANCE_RECEIVABLE),
    CHARITY(Account.PATIENT_RECEIVABLE),
    SERVICE_RECOVERY(Account.PATIENT_RECEIVABLE),
    PROMPT_PAY_DISCOUNT(Account.PATIENT_RECEIVABLE),
    BAD_DEBT(Account.PATIENT_RECEIVABLE),
    COLLECTION_AGENCY(Account.PATIENT_RECEIVABLE),
    DECEASED(Account.PATIENT_RECEIVABLE),
    BANKRUPTCY(Account.PATIENT_RECEIVABLE),
    OTHER(Account.INSURANCE_RECEIVABLE, Account.PATIENT_RECEIVABLE);

    private final Set<Account> accounts;

    WriteOffReason(Account first, Account... more) {
        this.accounts = EnumSet.of(first, more);
    }

    /** Those for which what is owed on an account may be given up; none for an account that nobody owes. */
    public static List<WriteOffReason> of(Account account) {
        return Arrays.stream(values()).filter(reason -> reason.accounts.contains(account)).toList();
    }

    /** Where the amount goes: a price that the contract takes off is no loss, and the net collection rate leaves it out. */
    public Account adjustment() {
        return this == CONTRACTUAL ? Account.CONTRACTUAL_ADJUSTMENT : Account.WRITE_OFF;
    }

    /** As people say it: {@code small balance}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
