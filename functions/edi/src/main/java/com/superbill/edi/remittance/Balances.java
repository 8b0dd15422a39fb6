package com.superbill.edi.remittance;

import com.superbill.edi.EdiFault;
import com.superbill.edi.Finding;
import com.superbill.edi.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Keeps a remittance's equations while it is read: each that does not hold is a finding. */
final class Balances {

    private final Consumer<? super Finding> findings;
    private final List<Balance> unbalanced = new ArrayList<>();
    private long unbalancedCount;
    private long claimsPaidCents;
    private long providerAdjustmentCents;

    Balances(Consumer<? super Finding> findings) {
        this.findings = findings;
    }

    /** A line with this sum of adjustments begins at this segment; its position is only made where it is needed. */
    void check(ServicePayment line, long actual, long segment, long byteOffset) {
        long expected = line.chargeCents() - line.paidCents();
        if (expected != actual) {
            report(new Balance(Balance.Level.SERVICE_LINE, expected, actual, Position.ofSegment(segment, "SVC", "2110", byteOffset)));
        }
    }

    /** A claim with this sum of adjustments, its lines' among them, begins at this segment. */
    void check(ClaimPayment claim, long actual, long segment, long byteOffset) {
        claimsPaidCents += claim.paidCents();
        long expected = claim.chargeCents() - claim.paidCents();
        if (expected != actual) {
            report(new Balance(Balance.Level.CLAIM, expected, actual, Position.ofSegment(segment, "CLP", "2100", byteOffset)));
        }
    }

    void add(ProviderAdjustments adjustments) {
        providerAdjustmentCents += adjustments.amountCents();
    }

    void check(Payment payment, Position position) {
        // What Balance.holds() says, asked without loading it: a first file waits for every class.
        if (claimsPaidCents - providerAdjustmentCents != payment.amountCents()) {
            report(transaction(payment, position));
        }
    }

    Balance transaction(Payment payment, Position position) {
        return new Balance(Balance.Level.TRANSACTION, claimsPaidCents - providerAdjustmentCents, payment.amountCents(), position);
    }

    List<Balance> unbalanced() {
        return Collections.unmodifiableList(unbalanced);
    }

    boolean allHold() {
        return unbalancedCount == 0;
    }

    private void report(Balance balance) {
        unbalancedCount++;
        if (unbalanced.size() < RemittanceReader.MAX_UNBALANCED_KEPT) {
            unbalanced.add(balance);
        }
        findings.accept(new Finding(EdiFault.UNBALANCED, balance.position(), balance.equation() + "."));
    }
}
