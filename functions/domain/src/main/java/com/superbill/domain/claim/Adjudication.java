package com.superbill.domain.claim;

import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The payer's latest decision on a claim: the totals of its lines and of what was adjusted at claim level.
 *
 * @param denialCategory the name of the denial's category where something was denied
 * @param reasons claim-level group-reason codes
 */
public record Adjudication(RemittanceId remittanceId, LocalDate decidedOn, Money paid, Money contractual, Money patientResponsibility,
                           Money denied, Money other, Optional<String> denialCategory, List<String> reasons, List<String> remarks,
                           List<LineAdjudication> lines) {

    public Adjudication {
        reasons = List.copyOf(reasons);
        remarks = List.copyOf(remarks);
        lines = List.copyOf(lines);
    }

    /** How much of the claim's charge it decides on. */
    public Money charge() {
        return Money.sum(List.of(paid, contractual, patientResponsibility, denied, other));
    }
}
