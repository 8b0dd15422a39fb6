package com.superbill.paymentposting;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.ClaimPaymentId;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.ledger.EntryKind;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.ledger.LedgerLine;
import com.superbill.domain.remittance.ClaimPayment;
import com.superbill.domain.remittance.PostedPayment;
import com.superbill.domain.remittance.PostingDecision;
import com.superbill.domain.remittance.PostingRules;
import com.superbill.domain.remittance.Remittance;
import com.superbill.domain.remittance.RemittanceException.Code;
import com.superbill.platform.NewIds;
import com.superbill.platform.store.ClaimWrites;
import com.superbill.platform.store.ContractRates;
import com.superbill.platform.store.Events;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.LedgerWrites;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The writes that post a claim payment to a claim: its ledger entry and the balances, the claim's new status with its step and
 * its event, the payment's own mark, and the key that keeps the payment unique across files. All are one transaction.
 */
final class PaymentPosting {

    /** Who a claim's timeline says it was. */
    private static final String BY = "835";
    private static final int PAYER_NAME_SHOWN_CHARACTERS = 60;

    private final RecordTable table;
    private final PracticeId practice;
    private final Remittance remittance;
    private final Instant now;
    private final Keys keys;

    PaymentPosting(RecordTable table, PracticeId practice, Remittance remittance, Clock clock) {
        this.table = table;
        this.practice = practice;
        this.remittance = remittance;
        this.now = clock.instant();
        this.keys = Keys.of(practice);
    }

    /** Whether it can be posted. */
    sealed interface Outcome {

        record Ready(List<Write> writes) implements Outcome {
        }

        /** Nothing is to be written; a person must look. */
        record Impossible(Code code, String detail) implements Outcome {
        }
    }

    /** @param confirmed a person says that it belongs here, though the claim was not sent to that payer in that order, or would be settled for more than its charge */
    Outcome post(ClaimPayment payment, Stored<Claim> claim, boolean confirmed) {
        if (payment.isPredetermination()) {
            return new Outcome.Impossible(Code.PARKED, "CLP02 is 25: the payer only says what it would pay. Nothing is posted and the claim still waits for its decision.");
        }
        List<Stored<PostedPayment>> posted = table.queryAll(Query.of(Query.Index.TABLE, claim.key().pk()).startingWith("POSTED#"), PostedPayment.class);
        return payment.isReversal() ? reverse(payment, claim, posted) : pay(payment, claim, posted, confirmed);
    }

    private Outcome pay(ClaimPayment payment, Stored<Claim> before, List<Stored<PostedPayment>> posted, boolean confirmed) {
        Claim claim = before.value();
        if (!confirmed && PostingRules.isOutOfTurn(claim, payment)) {
            return new Outcome.Impossible(Code.UNMATCHED, "CLP02 is " + payment.statusCode() + ": the payer decided after or before another one, but the claim was not sent to it in that order. "
                    + "Match it by hand if it belongs to this claim; it then settles what the payers before it left with the patient.");
        }
        if (!confirmed && PostingRules.isSettledAlready(claim, posted.stream().map(Stored::value).toList(), payment)) {
            return new Outcome.Impossible(Code.OVERPAID, "The claim is settled already; with this decision it would be settled for more than its charge. "
                    + "Wait for the reversal of the earlier payment, or match it by hand if the payer means both.");
        }
        PostingDecision decision = PostingRules.decide(claim, payment, remittance.paidOn());
        PostingDecision together = PostingRules.together(claim, decision);
        if (!claim.status().next().contains(together.outcome())) {
            return new Outcome.Impossible(Code.UNMATCHED, "The claim with this number cannot be paid in its present state (" + claim.status() + "). Choose the claim that the payer means.");
        }
        LedgerEntry entry = entry(payment, claim, EntryKind.INSURANCE_PAYMENT, Optional.empty(), reason("Insurance payment"), decision.lines());
        var standing = new PostedPayment(payment.key(), remittance.id(), payment.payerClaimControlNumber(), entry.id(), payment.charge(), payment.paid(), decision.settled(),
                decision.lines(), Optional.empty());
        Claim after = claim.adjudicated(together.outcome(), together.adjudication(), payment.payerClaimControlNumber(), now);
        List<Write> writes = writes(payment, entry);
        writes.add(new Write.Create(keys.postedPayment(claim.id(), payment.key()), Item.of("postedPayment", standing)));
        writes.addAll(ClaimWrites.change(practice, before, after, event(together.outcome()), BY, Optional.of(remittance.file()), now));
        if (!ContractRates.variances(table, practice, claim, decision.adjudication()).isEmpty()) {
            writes.add(Events.write(practice, EventType.CLAIM_PAID_OFF_CONTRACT, claim.id(), now));
        }
        payment.payerClaimControlNumber().ifPresent(number -> writes.add(
                new Write.Put(keys.payerClaimControlNumber(claim.payerId(), number), Pointer.item("payerClaimControlNumber", claim.id()))));
        return new Outcome.Ready(writes);
    }

    /** The payment that is taken back is one of an earlier remittance; only where there is none, one of this. */
    private Outcome reverse(ClaimPayment payment, Stored<Claim> before, List<Stored<PostedPayment>> posted) {
        Optional<Stored<PostedPayment>> undone = posted.stream().filter(candidate -> candidate.value().isUndoneBy(payment))
                .min(Comparator.<Stored<PostedPayment>, Boolean>comparing(candidate -> candidate.value().remittanceId().equals(remittance.id()))
                        .thenComparing(candidate -> candidate.value().entryId().value()));
        return undone.<Outcome>map(standing -> {
            Claim claim = before.value();
            LedgerEntry entry = entry(payment, claim, EntryKind.REVERSAL, Optional.of(standing.value().entryId()), reason("Taken back"),
                    PostingRules.reversal(standing.value().lines()));
            List<Write> writes = writes(payment, entry);
            writes.add(new Write.Replace(standing.key(), Item.of("postedPayment", standing.value().reversed(entry.id())), standing.version()));
            writes.addAll(reversed(before));
            return new Outcome.Ready(writes);
        }).orElseGet(() -> new Outcome.Impossible(Code.REVERSAL_WITHOUT_PAYMENT,
                "The payer takes back a payment that is not posted here: none of this claim has that payer number and that amount."));
    }

    /** A claim that was replaced or voided stays what it is: the payer only gives its old decision up. */
    private List<Write> reversed(Stored<Claim> before) {
        Claim claim = before.value();
        if (claim.status().next().contains(ClaimStatus.REVERSED)) {
            return ClaimWrites.change(practice, before, claim.reversed(now), EventType.CLAIM_REVERSED, BY, Optional.of(remittance.file()), now);
        }
        return List.of(new Write.Require(before.key(), before.version()), Events.write(practice, EventType.CLAIM_REVERSED, claim.id(), now));
    }

    private List<Write> writes(ClaimPayment payment, LedgerEntry entry) {
        List<Write> writes = new ArrayList<>(LedgerWrites.post(practice, entry));
        writes.add(new Write.Create(keys.payment(payment.key()), Pointer.item("payment", ClaimPaymentId.of(remittance.id(), payment.sequence()))));
        return writes;
    }

    private LedgerEntry entry(ClaimPayment payment, Claim claim, EntryKind kind, Optional<EntryId> corrects, String reason, List<LedgerLine> lines) {
        return new LedgerEntry(new EntryId(NewIds.next(EntryId.PREFIX)), "claimPayment:" + payment.key().value(), kind, Optional.of(claim.patientId()),
                Optional.of(claim.encounterId()), Optional.of(claim.id()), remittance.paidOn(), now, corrects, reason, lines, Optional.of(remittance.file()));
    }

    private String reason(String what) {
        String payer = remittance.payerName();
        return payer.isBlank() ? what : what + ", " + payer.substring(0, Math.min(payer.length(), PAYER_NAME_SHOWN_CHARACTERS));
    }

    private static EventType event(ClaimStatus outcome) {
        return switch (outcome) {
            case PAID -> EventType.CLAIM_PAID;
            case PARTIALLY_PAID -> EventType.CLAIM_PARTIALLY_PAID;
            case DENIED -> EventType.CLAIM_DENIED;
            default -> throw new IllegalStateException("no outcome of an adjudication: " + outcome);
        };
    }
}
