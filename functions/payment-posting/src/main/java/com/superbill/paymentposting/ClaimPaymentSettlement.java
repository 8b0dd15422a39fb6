package com.superbill.paymentposting;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.ClaimPaymentId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.money.Money;
import com.superbill.domain.remittance.ClaimMatch;
import com.superbill.domain.remittance.ClaimMatcher;
import com.superbill.domain.remittance.ClaimPayment;
import com.superbill.domain.remittance.MatchStatus;
import com.superbill.domain.remittance.Remittance;
import com.superbill.domain.remittance.RemittanceException;
import com.superbill.domain.remittance.RemittanceException.Code;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Settles a claim payment: posts it to its claim, or keeps it as an exception for a person. A payment is settled once, however
 * often its message comes; payments of one claim in one remittance are settled in file order, so that a correction never
 * overtakes its reversal.
 */
final class ClaimPaymentSettlement {

    /** How often a decision is made anew because a claim changed while it was made. */
    private static final int RACES_MAX = 5;

    private final RecordTable table;
    private final Clock clock;
    private final Completion completion;

    ClaimPaymentSettlement(RecordTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
        this.completion = new Completion(table, clock);
    }

    /** What came of a match by hand. */
    sealed interface ManualMatch {

        record Posted(ClaimPayment payment) implements ManualMatch {
        }

        record NoSuchPayment() implements ManualMatch {
        }

        record NoSuchClaim() implements ManualMatch {
        }

        /** @param code stable, camelCase */
        record Refused(String code, String detail) implements ManualMatch {
        }
    }

    void settle(PracticeId practice, ClaimPaymentId id) {
        var records = new RemittanceRecords(table, practice);
        Remittance remittance = records.remittance(id.remittance()).map(Stored::value).orElseThrow(() -> new IllegalStateException("no such remittance"));
        if (remittance.isHeld()) {
            return;
        }
        for (Stored<ClaimPayment> payment : pendingUpTo(records, id)) {
            settle(practice, records, remittance, payment);
        }
        takeUpWaiting(practice, stored(records, id.remittance(), id.sequence()).value());
        completion.check(practice, remittance);
    }

    /** A payment that waited for this reversal, in this remittance or an earlier one, is posted now; again and again the same. */
    private void takeUpWaiting(PracticeId practice, ClaimPayment settled) {
        if (!settled.isReversal() || settled.claimId().isEmpty()) {
            return;
        }
        var keys = Keys.of(practice);
        var records = new RemittanceRecords(table, practice);
        var waiting = Query.of(Query.Index.TABLE, keys.claim(settled.claimId().get()).pk()).startingWith("WAITING#");
        for (Stored<Pointer> pointer : table.queryAll(waiting, Pointer.class)) {
            var id = new ClaimPaymentId(pointer.value().id());
            Remittance remittance = records.remittance(id.remittance()).map(Stored::value).orElseThrow();
            Stored<ClaimPayment> payment = stored(records, id.remittance(), id.sequence());
            if (payment.value().match().isOpen() && ClaimMatcher.match(payment.value(), new ClaimLookup(table, practice, remittance)) instanceof ClaimMatch.Found(Claim claim, int score)) {
                Stored<Claim> current = table.get(keys.claim(claim.id()), Claim.class).orElseThrow();
                if (new PaymentPosting(table, practice, remittance, clock).post(payment.value(), current, false) instanceof PaymentPosting.Outcome.Ready(var posting)) {
                    if (!table.write(resolved(keys, records, payment, payment.value().matched(claim.id(), score), posting)).isCommitted()) {
                        throw new IllegalStateException("the claim changed meanwhile");
                    }
                    completion.check(practice, remittance);
                }
            }
        }
    }

    /** The payment, and before it those of the same claim that are not settled yet. */
    private static Deque<Stored<ClaimPayment>> pendingUpTo(RemittanceRecords records, ClaimPaymentId id) {
        Deque<Stored<ClaimPayment>> pending = new ArrayDeque<>();
        Optional<Integer> sequence = Optional.of(id.sequence());
        while (sequence.isPresent()) {
            Stored<ClaimPayment> payment = stored(records, id.remittance(), sequence.get());
            if (payment.value().match() != MatchStatus.PENDING) {
                break;
            }
            pending.push(payment);
            sequence = payment.value().follows();
        }
        return pending;
    }

    private void settle(PracticeId practice, RemittanceRecords records, Remittance remittance, Stored<ClaimPayment> pending) {
        Stored<ClaimPayment> payment = pending;
        for (int attempt = 0; attempt < RACES_MAX; attempt++) {
            if (payment.value().match() != MatchStatus.PENDING || table.write(decide(practice, records, remittance, payment)).isCommitted()) {
                return;
            }
            payment = stored(records, remittance.id(), pending.value().sequence());
        }
        throw new IllegalStateException("the claim keeps changing");
    }

    private List<Write> decide(PracticeId practice, RemittanceRecords records, Remittance remittance, Stored<ClaimPayment> before) {
        ClaimPayment payment = before.value();
        var keys = Keys.of(practice);
        if (table.get(keys.payment(payment.key()), Pointer.class).isPresent()) {
            return exception(keys, records, before, MatchStatus.DUPLICATE, Code.DUPLICATE, List.of(),
                    "This payment is posted already, from the same check in another place. It is not posted again; nothing is to be done unless the bank got the money twice.");
        }
        return switch (ClaimMatcher.match(payment, new ClaimLookup(table, practice, remittance))) {
            case ClaimMatch.NotFound(var candidates) -> exception(keys, records, before, MatchStatus.UNMATCHED, Code.UNMATCHED, candidates,
                    "No claim fits the payer's control numbers, or member, date and charge. Choose the claim that is meant.");
            case ClaimMatch.Ambiguous(var candidates) -> exception(keys, records, before, MatchStatus.AMBIGUOUS, Code.AMBIGUOUS, candidates,
                    "Several claims fit. Choose the one that is meant.");
            case ClaimMatch.Found(Claim claim, int score) -> {
                Stored<Claim> current = table.get(keys.claim(claim.id()), Claim.class).orElseThrow();
                yield switch (new PaymentPosting(table, practice, remittance, clock).post(payment, current, false)) {
                    case PaymentPosting.Outcome.Ready(var writes) -> settled(keys, records, before, payment.matched(claim.id(), score), writes);
                    case PaymentPosting.Outcome.Impossible(var code, var detail) ->
                            exception(keys, records, before, MatchStatus.UNMATCHED, code, List.of(claim.id()), detail);
                };
            }
        };
    }

    private static List<Write> settled(Keys keys, RemittanceRecords records, Stored<ClaimPayment> before, ClaimPayment after, List<Write> posting) {
        List<Write> writes = new ArrayList<>(posting);
        writes.add(records.replace(before, after));
        writes.add(Progress.add(keys, after.remittanceId(), 1, after.paid(), 0));
        return writes;
    }

    private static List<Write> exception(Keys keys, RemittanceRecords records, Stored<ClaimPayment> before, MatchStatus status, Code code,
                                         List<ClaimId> candidates, String detail) {
        ClaimPayment after = before.value().notPosted(status, candidates);
        List<Write> writes = new ArrayList<>(List.of(records.replace(before, after), records.put(after.remittanceId(), RemittanceException.ofPayment(code, detail, after), 0),
                Progress.add(keys, after.remittanceId(), 1, Money.ZERO, 1)));
        // a denial may be that of a copy of the claim, which no reversal makes right
        if (code == Code.OVERPAID && after.payerSequence().isPresent()) {
            candidates.forEach(claim -> writes.add(new Write.Put(keys.waitingPayment(claim, after.key()),
                    Pointer.item("waitingPayment", ClaimPaymentId.of(after.remittanceId(), after.sequence())))));
        }
        return writes;
    }

    /** What was an exception is posted and waits for nobody any more. */
    private static List<Write> resolved(Keys keys, RemittanceRecords records, Stored<ClaimPayment> before, ClaimPayment after, List<Write> posting) {
        List<Write> writes = new ArrayList<>(posting);
        writes.add(records.replace(before, after));
        writes.add(new Write.Delete(keys.remittanceException(after.remittanceId(), after.sequence(), 0)));
        before.value().candidates().forEach(claim -> writes.add(new Write.Delete(keys.waitingPayment(claim, after.key()))));
        writes.add(Progress.add(keys, after.remittanceId(), 0, after.paid(), -1));
        return writes;
    }

    /** @param by who says so */
    ManualMatch matchManually(PracticeId practice, RemittanceId id, int sequence, ClaimId claimId, String by) {
        var records = new RemittanceRecords(table, practice);
        var keys = Keys.of(practice);
        Optional<Remittance> remittance = records.remittance(id).map(Stored::value);
        Optional<Stored<ClaimPayment>> payment = records.claimPayment(id, sequence);
        if (remittance.isEmpty() || payment.isEmpty()) {
            return new ManualMatch.NoSuchPayment();
        }
        Optional<Stored<Claim>> claim = table.get(keys.claim(claimId), Claim.class);
        if (claim.isEmpty()) {
            return new ManualMatch.NoSuchClaim();
        }
        if (!payment.get().value().match().isOpen()) {
            return new ManualMatch.Refused("notOpen", "This payment is posted already, is a duplicate, or is held with its whole remittance.");
        }
        return switch (new PaymentPosting(table, practice, remittance.get(), clock).post(payment.get().value(), claim.get(), true)) {
            case PaymentPosting.Outcome.Impossible(var code, var detail) -> new ManualMatch.Refused(code.wireName(), detail);
            case PaymentPosting.Outcome.Ready(var posting) -> {
                ClaimPayment matched = payment.get().value().matchedManually(claimId, by);
                if (!table.write(resolved(keys, records, payment.get(), matched, posting)).isCommitted()) {
                    yield new ManualMatch.Refused("changedMeanwhile", "The claim or the payment changed meanwhile. Look again.");
                }
                takeUpWaiting(practice, matched);
                completion.check(practice, remittance.get());
                yield new ManualMatch.Posted(matched);
            }
        };
    }

    private static Stored<ClaimPayment> stored(RemittanceRecords records, RemittanceId id, int sequence) {
        return records.claimPayment(id, sequence).orElseThrow(() -> new IllegalStateException("no such claim payment"));
    }
}
