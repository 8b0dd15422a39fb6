package com.superbill.domain.remittance;

import com.superbill.domain.claim.Adjudication;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.ledger.LedgerLine;
import com.superbill.domain.money.Money;
import java.util.List;

/**
 * What a claim payment does to its claim and to the ledger.
 *
 * @param outcome PAID, PARTIALLY_PAID or DENIED
 * @param lines of the ledger entry; they sum to zero
 * @param settled how much of the claim's charge it settles: all but what was denied
 */
public record PostingDecision(ClaimStatus outcome, Adjudication adjudication, List<LedgerLine> lines, Money settled) {

    public PostingDecision {
        lines = List.copyOf(lines);
    }
}
