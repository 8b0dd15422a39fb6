package com.superbill.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.billing.StatementRules.Outcome;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PaymentId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.EntryKind;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.ledger.LedgerLine;
import com.superbill.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LedgerEntry CHARGED = entry("ent_1", EntryKind.CHARGE, Optional.empty(), Account.INSURANCE_RECEIVABLE, 15_000, Account.CHARGES, -15_000);
    private static final LedgerEntry ADJUDICATED = entry("ent_2", EntryKind.INSURANCE_PAYMENT, Optional.empty(), Account.INSURANCE_CASH, 8_000,
            Account.CONTRACTUAL_ADJUSTMENT, 4_000, Account.PATIENT_RECEIVABLE, 3_000, Account.INSURANCE_RECEIVABLE, -15_000);

    @Test
    void adjudicatedVisitShowsWhoPaidWhatAndWhyTheRestIsThePatients() {
        var drawn = (Outcome.Drawn) draw(List.of("PR-1", "PR-3"), CHARGED, ADJUDICATED);
        assertThat(drawn.amountDue()).isEqualTo(Money.ofCents(3_000));
        assertThat(drawn.dueOn()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(drawn.lines()).containsExactly(new StatementLine(DAY, "Office visit", Money.ofCents(15_000), Money.ofCents(8_000), Money.ofCents(4_000), Money.ZERO,
                Money.ofCents(3_000), Optional.of("Your insurer says: your yearly deductible and your copay.")));
    }

    @Test
    void visitThatNoInsurerHasDecidedOnIsNotBilled() {
        assertThat(draw(List.of(), CHARGED)).isEqualTo(new Outcome.NothingDue());
    }

    @Test
    void visitWhoseAdjudicationWasTakenBackIsNotBilled() {
        var takenBack = entry("ent_3", EntryKind.REVERSAL, Optional.of(new EntryId("ent_2")), Account.INSURANCE_CASH, -8_000, Account.CONTRACTUAL_ADJUSTMENT, -4_000,
                Account.PATIENT_RECEIVABLE, -2_000, Account.INSURANCE_RECEIVABLE, 14_000);
        assertThat(draw(List.of(), CHARGED, ADJUDICATED, takenBack)).isEqualTo(new Outcome.NothingDue());
    }

    @Test
    void visitWithoutInsuranceIsBilledAtOnce() {
        var selfPay = entry("ent_1", EntryKind.CHARGE, Optional.empty(), Account.PATIENT_RECEIVABLE, 15_000, Account.CHARGES, -15_000);
        var drawn = (Outcome.Drawn) draw(List.of(), selfPay);
        assertThat(drawn.lines().getFirst().reason()).contains(PatientWords.NO_INSURANCE);
    }

    @Test
    void whatIsPaidOrTooSmallIsNotBilled() {
        assertThat(StatementRules.draw(List.of(visit(List.of(), CHARGED, ADJUDICATED)), List.of(payment(3_000)), DAY)).isEqualTo(new Outcome.NothingDue());
        assertThat(StatementRules.draw(List.of(visit(List.of(), CHARGED, ADJUDICATED)), List.of(payment(5_000)), DAY)).isEqualTo(new Outcome.NothingDue());
        assertThat(StatementRules.draw(List.of(visit(List.of(), CHARGED, ADJUDICATED)), List.of(payment(2_501)), DAY)).isEqualTo(new Outcome.BelowMinimum(Money.ofCents(499)));
        assertThat(((Outcome.Drawn) StatementRules.draw(List.of(visit(List.of(), CHARGED, ADJUDICATED)), List.of(payment(2_500)), DAY)).lines()).hasSize(2);
    }

    private static LedgerEntry payment(long cents) {
        return new PatientPayment(new PaymentId("pay_1"), new PatientId("pat_1"), Optional.empty(), Money.ofCents(cents), PaymentMethod.CASH, DAY, false, false)
                .entry(new EntryId("ent_9"), Instant.EPOCH);
    }

    private static Outcome draw(List<String> reasons, LedgerEntry... entries) {
        return StatementRules.draw(List.of(visit(reasons, entries)), List.of(), LocalDate.of(2026, 4, 1));
    }

    private static Visit visit(List<String> reasons, LedgerEntry... entries) {
        return new Visit(DAY, "Office visit", reasons, List.of(entries));
    }

    private static LedgerEntry entry(String id, EntryKind kind, Optional<EntryId> corrects, Object... accountsAndCents) {
        List<LedgerLine> lines = new java.util.ArrayList<>();
        for (int i = 0; i < accountsAndCents.length; i += 2) {
            lines.add(new LedgerLine((Account) accountsAndCents[i], Money.ofCents((Integer) accountsAndCents[i + 1])));
        }
        return new LedgerEntry(new EntryId(id), "test:" + id, kind, Optional.of(new PatientId("pat_1")), Optional.empty(), Optional.empty(), DAY, Instant.EPOCH, corrects,
                "test", lines, Optional.empty());
    }
}
