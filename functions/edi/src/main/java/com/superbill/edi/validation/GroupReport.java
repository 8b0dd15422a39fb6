package com.superbill.edi.validation;

import com.superbill.edi.envelope.GroupHeader;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was found in a group.
 *
 * @param declaredTransactions GE01; the number that was found where it says none
 * @param findings of the group itself
 */
public record GroupReport(GroupHeader header, List<TransactionReport> transactions, int declaredTransactions, List<ValidationFinding> findings) {

    public GroupReport {
        transactions = List.copyOf(transactions);
        findings = List.copyOf(findings);
    }

    Stream<ValidationFinding> everyFinding() {
        return Stream.concat(findings.stream(), transactions.stream().flatMap(transaction -> transaction.findings().stream()));
    }
}
