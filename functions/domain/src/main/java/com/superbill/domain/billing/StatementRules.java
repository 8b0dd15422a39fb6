package com.superbill.domain.billing;

import com.superbill.domain.id.EntryId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.Balances;
import com.superbill.domain.ledger.EntryKind;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws a statement from the ledger: only visits that an insurer has adjudicated or that nobody insures, and never for
 * nothing or for less than a letter costs.
 */
public final class StatementRules {

    /** Below that a statement costs more than it brings; the balance waits for the next one. */
    public static final Money MINIMUM_DUE = Money.ofCents(500);
    public static final int DUE_IN_DAYS = 30;

    private StatementRules() {
    }

    /** Whether there is something to bill. */
    public sealed interface Outcome {

        record Drawn(List<StatementLine> lines, Money amountDue, LocalDate dueOn) implements Outcome {
        }

        record NothingDue() implements Outcome {
        }

        record BelowMinimum(Money amountDue) implements Outcome {
        }
    }

    /** @param unassigned entries of the patient that are about no visit (payments on account) */
    public static Outcome draw(List<Visit> visits, Collection<LedgerEntry> unassigned, LocalDate today) {
        List<StatementLine> lines = new ArrayList<>();
        visits.stream().filter(StatementRules::isBillable).sorted(Comparator.comparing(Visit::serviceDate)).map(StatementRules::line)
                .filter(line -> !line.owed().isZero()).forEach(lines::add);
        unassigned.stream().map(LedgerEntry::effectiveOn).max(LocalDate::compareTo).flatMap(latest -> unassignedLine(unassigned, latest)).ifPresent(lines::add);
        Money due = Money.sum(lines.stream().map(StatementLine::owed).toList());
        if (!due.isPositive()) {
            return new Outcome.NothingDue();
        }
        return due.compareTo(MINIMUM_DUE) < 0 ? new Outcome.BelowMinimum(due) : new Outcome.Drawn(List.copyOf(lines), due, today.plusDays(DUE_IN_DAYS));
    }

    /** An insurer has decided on it and has not taken that back, or no insurer was ever asked. */
    private static boolean isBillable(Visit visit) {
        return isSelfPay(visit) || isAdjudicated(visit);
    }

    private static boolean isSelfPay(Visit visit) {
        return visit.entries().stream().anyMatch(entry -> entry.kind() == EntryKind.CHARGE)
                && visit.entries().stream().flatMap(entry -> entry.lines().stream()).noneMatch(line -> line.account() == Account.INSURANCE_RECEIVABLE);
    }

    private static boolean isAdjudicated(Visit visit) {
        Set<EntryId> takenBack = visit.entries().stream().flatMap(entry -> entry.corrects().stream()).collect(Collectors.toSet());
        return visit.entries().stream().anyMatch(entry -> entry.kind() == EntryKind.INSURANCE_PAYMENT && !takenBack.contains(entry.id()));
    }

    private static StatementLine line(Visit visit) {
        Balances sums = Balances.of(visit.entries());
        Money adjustment = Money.sum(List.of(sums.of(Account.CONTRACTUAL_ADJUSTMENT), sums.of(Account.OTHER_ADJUSTMENT), sums.of(Account.WRITE_OFF)));
        String reason = isSelfPay(visit) ? PatientWords.NO_INSURANCE : PatientWords.sentence(visit.patientReasons());
        return new StatementLine(visit.serviceDate(), visit.description(), sums.of(Account.CHARGES).negated(), sums.of(Account.INSURANCE_CASH), adjustment,
                sums.of(Account.PATIENT_CASH), sums.patientOwes(), Optional.of(reason));
    }

    private static Optional<StatementLine> unassignedLine(Collection<LedgerEntry> unassigned, LocalDate latest) {
        Balances sums = Balances.of(unassigned);
        return sums.patientOwes().isZero() ? Optional.empty() : Optional.of(new StatementLine(latest, PatientWords.UNASSIGNED, Money.ZERO, Money.ZERO, Money.ZERO,
                sums.of(Account.PATIENT_CASH), sums.patientOwes(), Optional.empty()));
    }
}
