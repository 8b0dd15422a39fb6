package com.superbill.domain.claim;

import java.util.Set;

/**
 * Where a claim stands with its payer. What is owed stands in the ledger, not here.
 *
 * <p>A rejection comes before adjudication (999, 277CA) and is corrected and sent again as an original; a denial is
 * adjudicated (835) and is answered by a replacement. An 835 may overtake acknowledgments that were lost, so a
 * submitted claim can be adjudicated at once.
 */
public enum ClaimStatus {
    /** Made from a signed encounter, not yet checked for sending. */
    DRAFT,
    /** A check found an error; a person must act. */
    HELD,
    /** Checked; waits for its batch. */
    QUEUED,
    /** Written into an 837 file for the clearinghouse. */
    SUBMITTED,
    /** The 999 took the file that carries it. */
    ACKNOWLEDGED,
    /** A 277CA says that the payer took it into adjudication. */
    ACCEPTED,
    /** Refused before adjudication by TA1, 999 or 277CA. */
    REJECTED,
    /** Adjudicated; everything the contract allows is paid or the patient's. */
    PAID,
    /** Adjudicated; some lines are paid and some denied or not decided on yet. */
    PARTIALLY_PAID,
    /** Adjudicated; nothing is allowed. */
    DENIED,
    /** The payer took its adjudication back; the corrected one is awaited. */
    REVERSED,
    /** A replacement claim stands in its place. */
    REPLACED,
    /** Withdrawn, by a void claim where the payer had it. */
    VOIDED;

    /** The statuses that may follow; everything else is refused by {@link Claim#become}. */
    public Set<ClaimStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(HELD, QUEUED, VOIDED);
            case HELD -> Set.of(HELD, QUEUED, VOIDED);
            case QUEUED -> Set.of(SUBMITTED, HELD);
            case SUBMITTED -> Set.of(ACKNOWLEDGED, ACCEPTED, REJECTED, PAID, PARTIALLY_PAID, DENIED);
            case ACKNOWLEDGED -> Set.of(ACCEPTED, REJECTED, PAID, PARTIALLY_PAID, DENIED);
            case ACCEPTED -> Set.of(REJECTED, PAID, PARTIALLY_PAID, DENIED);
            case REJECTED -> Set.of(HELD, QUEUED, VOIDED);
            case PAID, PARTIALLY_PAID, DENIED -> Set.of(PAID, PARTIALLY_PAID, DENIED, REVERSED, REPLACED, VOIDED);
            case REVERSED -> Set.of(PAID, PARTIALLY_PAID, DENIED, REPLACED, VOIDED);
            case REPLACED, VOIDED -> Set.of();
        };
    }

    /** The payer has decided on it at least once. */
    public boolean isAdjudicated() {
        return switch (this) {
            case PAID, PARTIALLY_PAID, DENIED, REVERSED, REPLACED -> true;
            case DRAFT, HELD, QUEUED, SUBMITTED, ACKNOWLEDGED, ACCEPTED, REJECTED, VOIDED -> false;
        };
    }

    /** The payer's decision that stands refuses some of it or all. */
    public boolean isDeniedInPart() {
        return this == DENIED || this == PARTIALLY_PAID;
    }

    /** Something of the other side is awaited: an answer to what was sent, or the corrected decision after a reversal. */
    public boolean isAwaitingAnswer() {
        return this == SUBMITTED || this == ACKNOWLEDGED || this == ACCEPTED || this == REVERSED;
    }
}
