package com.superbill.domain.ledger;

import com.superbill.domain.id.EncounterId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What is owed on one visit. */
public record VisitBalance(EncounterId encounterId, LocalDate serviceDate, Balances balances) {

    /**
     * The visits on which something is owed or was paid too much, oldest service first. A visit that is not charged yet is none.
     *
     * @param entries all of a patient's
     */
    public static List<VisitBalance> open(Collection<LedgerEntry> entries) {
        return entries.stream().filter(entry -> entry.kind() == EntryKind.CHARGE)
                .map(charge -> new VisitBalance(charge.encounterId().orElseThrow(), charge.effectiveOn(),
                        Balances.of(entries.stream().filter(entry -> entry.encounterId().equals(charge.encounterId())).toList())))
                .filter(visit -> !visit.balances().insuranceOwes().isZero() || !visit.balances().patientOwes().isZero())
                .sorted(Comparator.comparing(VisitBalance::serviceDate)).toList();
    }
}
