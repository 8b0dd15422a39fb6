package com.superbill.domain.ledger;

import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.money.Money;
import com.superbill.domain.patient.Coverage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The entry that a signed visit makes: what was charged is owed by the insurer, or by the patient where nobody insures the day; and what
 * claims do to it.
 */
public final class ChargeEntry {

    private ChargeEntry() {
    }

    /** @param coverages all of the patient's */
    public static LedgerEntry of(EntryId id, Encounter signed, Money total, Collection<Coverage> coverages, Instant postedAt) {
        boolean insured = coverages.stream().anyMatch(coverage -> coverage.isInForceOn(signed.serviceDate()));
        Account owedBy = insured ? Account.INSURANCE_RECEIVABLE : Account.PATIENT_RECEIVABLE;
        return new LedgerEntry(id, key(signed.id()), EntryKind.CHARGE, Optional.of(signed.patientId()), Optional.of(signed.id()), Optional.empty(),
                signed.serviceDate(), postedAt, Optional.empty(), insured ? "Charge, billed to insurance" : "Charge, no insurance on the day",
                List.of(new LedgerLine(owedBy, total), new LedgerLine(Account.CHARGES, total.negated())), Optional.empty());
    }

    /** {@link LedgerEntry#businessKey} of a visit's charge. */
    public static String key(EncounterId visit) {
        return "charge:" + visit;
    }

    /** {@link LedgerEntry#businessKey} of {@link #toInsurer}. */
    public static String toInsurerKey(EncounterId visit) {
        return "insuredCharge:" + visit;
    }

    /**
     * A claim of a visit for which no insurance was known when it was signed: from now on the insurer owes the charge.
     *
     * @return empty where the insurer owes it already
     */
    public static Optional<LedgerEntry> toInsurer(EntryId id, LedgerEntry charge, EncounterId visit, ClaimId claim, Instant postedAt) {
        Money patients = Balances.of(List.of(charge)).patientOwes();
        return patients.isZero() ? Optional.empty() : Optional.of(correction(id, toInsurerKey(visit), charge, claim, postedAt, "Billed to insurance that was found later",
                List.of(new LedgerLine(Account.INSURANCE_RECEIVABLE, patients), new LedgerLine(Account.PATIENT_RECEIVABLE, patients.negated()))));
    }

    /** The visit was recorded again and the claim of it replaced: the insurer no longer owes the charge of the first one. */
    public static LedgerEntry takenBack(EntryId id, LedgerEntry charge, EncounterId visit, ClaimId claim, Instant postedAt) {
        Money charged = Balances.of(List.of(charge)).of(Account.CHARGES);
        return correction(id, "replacedCharge:" + visit, charge, claim, postedAt, "The visit was recorded again and its claim replaced",
                List.of(new LedgerLine(Account.INSURANCE_RECEIVABLE, charged), new LedgerLine(Account.CHARGES, charged.negated())));
    }

    private static LedgerEntry correction(EntryId id, String key, LedgerEntry charge, ClaimId claim, Instant postedAt, String reason, List<LedgerLine> lines) {
        return new LedgerEntry(id, key, EntryKind.CORRECTION, charge.patientId(), charge.encounterId(), Optional.of(claim), charge.effectiveOn(), postedAt,
                Optional.of(charge.id()), reason, lines, Optional.empty());
    }
}
