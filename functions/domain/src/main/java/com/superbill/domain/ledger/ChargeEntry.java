package com.superbill.domain.ledger;

import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.money.Money;
import com.superbill.domain.patient.Coverage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The entry that a signed visit makes: what was charged is owed by the insurer, or by the patient where nobody insures the day. */
public final class ChargeEntry {

    private ChargeEntry() {
    }

    /** @param coverages all of the patient's */
    public static LedgerEntry of(EntryId id, Encounter signed, Money total, Collection<Coverage> coverages, Instant postedAt) {
        boolean insured = coverages.stream().anyMatch(coverage -> coverage.isInForceOn(signed.serviceDate()));
        Account owedBy = insured ? Account.INSURANCE_RECEIVABLE : Account.PATIENT_RECEIVABLE;
        return new LedgerEntry(id, "charge:" + signed.id(), EntryKind.CHARGE, Optional.of(signed.patientId()), Optional.of(signed.id()), Optional.empty(),
                signed.serviceDate(), postedAt, Optional.empty(), insured ? "Charge, billed to insurance" : "Charge, no insurance on the day",
                List.of(new LedgerLine(owedBy, total), new LedgerLine(Account.CHARGES, total.negated())), Optional.empty());
    }
}
