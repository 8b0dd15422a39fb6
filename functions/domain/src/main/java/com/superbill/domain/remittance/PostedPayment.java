package com.superbill.domain.remittance;

import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.ledger.LedgerLine;
import com.superbill.domain.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * A claim payment that stands in the ledger; what a reversal looks for.
 *
 * @param entryId its ledger entry
 * @param lines of that entry
 * @param settled how much of the claim's charge it settles
 * @param reversedBy the entry that undid it
 */
public record PostedPayment(PaymentKey key, RemittanceId remittanceId, Optional<String> payerClaimControlNumber, EntryId entryId, Money charge,
                            Money paid, Money settled, List<LedgerLine> lines, Optional<EntryId> reversedBy) {

    public PostedPayment {
        lines = List.copyOf(lines);
    }

    public boolean isOpen() {
        return reversedBy.isEmpty();
    }

    public PostedPayment reversed(EntryId by) {
        return new PostedPayment(key, remittanceId, payerClaimControlNumber, entryId, charge, paid, settled, lines, Optional.of(by));
    }

    /**
     * Whether a reversal (CLP02 = 22) takes this payment back: same payer number, same amounts with their signs turned.
     * The payer's number of a reversal is that of the payment it undoes.
     */
    public boolean isUndoneBy(ClaimPayment reversal) {
        return isOpen() && payerClaimControlNumber.equals(reversal.payerClaimControlNumber()) && paid.equals(reversal.paid().negated())
                && charge.equals(reversal.charge().negated());
    }
}
