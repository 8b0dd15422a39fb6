package com.superbill.domain.ledger;

import com.superbill.domain.money.Money;

/** An amount on an account; positive is a debit. */
public record LedgerLine(Account account, Money amount) {
}
