package com.superbill.domain.remittance;

import com.superbill.domain.claim.Adjudication;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.LineAdjudication;
import com.superbill.domain.claim.ServiceLine;
import com.superbill.domain.denial.Denial;
import com.superbill.domain.denial.DenialRules;
import com.superbill.domain.denial.Judgement;
import com.superbill.domain.denial.Judgement.Share;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.LedgerLine;
import com.superbill.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a remittance becomes ledger lines.
 *
 * <ul>
 *   <li>what was paid is cash; CO price differences are contractual; PR moves to the patient; OA and PI are other adjustments;
 *   <li>what was denied moves nothing: it stays owed by the insurer until a person resolves it;
 *   <li>a later payer (secondary …) settles what the payers before it left with the patient, so its amounts come off the
 *       patient's account, and what it repeats of prior payers (OA-23) moves nothing;
 *   <li>a PLB is the practice's, not a claim's: it changes the cash of the check, so that all that is posted for a check is what the bank got.
 * </ul>
 */
public final class PostingRules {

    private PostingRules() {
    }

    /** What the payment alone does; {@link #together} puts it beside what was decided before. */
    public static PostingDecision decide(Claim claim, ClaimPayment payment, LocalDate decidedOn) {
        Shares atClaim = Shares.of(payment.paid(), payment.adjustments(), payment.remarks());
        Shares whole = atClaim;
        Map<Integer, ServiceLine> matched = LineMatcher.match(payment.services(), claim.lines());
        List<LineAdjudication> lines = new ArrayList<>();
        for (int i = 0; i < payment.services().size(); i++) {
            ServicePayment service = payment.services().get(i);
            Shares shares = Shares.of(service.paid(), service.adjustments(), service.remarks());
            whole = whole.withAdjustmentsOf(shares);
            Optional.ofNullable(matched.get(i)).ifPresent(line -> lines.add(adjudication(line, service, shares)));
        }
        Optional<Denial> denial = largestDenial(payment);
        var adjudication = new Adjudication(payment.remittanceId(), decidedOn, whole.paid(), whole.of(Share.CONTRACTUAL), whole.of(Share.PATIENT),
                whole.of(Share.DENIED), whole.other(), denial.map(found -> found.category().wireName()), codes(payment.adjustments()), payment.remarks(), lines);
        return new PostingDecision(outcome(payment, denial), adjudication, ledgerLines(payment.payerSequence().orElse(claim.payerSequence()) == 1, whole), payment.charge().minus(whole.of(Share.DENIED)));
    }

    /**
     * The claim's adjudication after one more claim payment: a payer that splits a claim decides on different lines one
     * by one, so these add up; a new decision on the same lines takes the place of the old one. While a part of the charge is not
     * decided on, the claim is not paid.
     */
    public static PostingDecision together(Claim claim, PostingDecision next) {
        Optional<Adjudication> before = claim.adjudication().filter(earlier -> isAboutOtherLines(earlier, next.adjudication()));
        PostingDecision whole = before.map(earlier -> {
            Adjudication later = next.adjudication();
            var sum = new Adjudication(later.remittanceId(), later.decidedOn(), earlier.paid().plus(later.paid()),
                    earlier.contractual().plus(later.contractual()), earlier.patientResponsibility().plus(later.patientResponsibility()),
                    earlier.denied().plus(later.denied()), earlier.other().plus(later.other()), later.denialCategory().or(earlier::denialCategory),
                    joined(earlier.reasons(), later.reasons()), joined(earlier.remarks(), later.remarks()),
                    Stream.concat(earlier.lines().stream(), later.lines().stream()).toList());
            ClaimStatus outcome = sum.denialCategory().isEmpty() || claim.status() == next.outcome() ? next.outcome() : ClaimStatus.PARTIALLY_PAID;
            return new PostingDecision(outcome, sum, next.lines(), next.settled());
        }).orElse(next);
        boolean undecided = whole.outcome() == ClaimStatus.PAID && whole.adjudication().charge().compareTo(claim.charge()) < 0;
        return undecided ? new PostingDecision(ClaimStatus.PARTIALLY_PAID, whole.adjudication(), whole.lines(), whole.settled()) : whole;
    }

    /** Whether the payer decided as another of the patient's payers than the one that the claim was sent to. */
    public static boolean isOutOfTurn(Claim claim, ClaimPayment payment) {
        return payment.payerSequence().filter(sequence -> sequence != claim.payerSequence()).isPresent();
    }

    /**
     * Whether a claim's charge is settled already, so that one more decision about it is a correction before its reversal, a
     * denial of a claim sent twice, or another claim's number. What was only denied settles nothing.
     */
    public static boolean isSettledAlready(Claim claim, List<PostedPayment> posted, ClaimPayment next) {
        Money settled = Money.sum(posted.stream().filter(PostedPayment::isOpen).map(PostedPayment::settled).toList());
        return settled.isPositive() && settled.plus(next.charge()).compareTo(claim.charge()) > 0;
    }

    /** The entry that undoes another: the same lines with their signs turned. */
    public static List<LedgerLine> reversal(List<LedgerLine> posted) {
        return posted.stream().map(line -> new LedgerLine(line.account(), line.amount().negated())).toList();
    }

    /** @param amount the sum of PLB amounts as in the file; positive takes money away */
    public static List<LedgerLine> providerAdjustment(Money amount) {
        return List.of(new LedgerLine(Account.PROVIDER_ADJUSTMENT, amount), new LedgerLine(Account.INSURANCE_CASH, amount.negated()));
    }

    /**
     * The denial of the largest amount; of equal ones the first.
     *
     * @return empty if nothing was refused
     */
    public static Optional<Denial> largestDenial(ClaimPayment payment) {
        Stream<Weighed> atClaim = weigh(payment.adjustments(), payment.remarks());
        Stream<Weighed> atLines = payment.services().stream().flatMap(service -> weigh(service.adjustments(), service.remarks()));
        return Stream.concat(atClaim, atLines).reduce((first, next) -> next.amount().compareTo(first.amount()) > 0 ? next : first).map(Weighed::denial);
    }

    private record Weighed(Denial denial, Money amount) {
    }

    private static Stream<Weighed> weigh(List<Adjustment> adjustments, Collection<String> remarks) {
        return adjustments.stream().filter(adjustment -> adjustment.amount().isPositive()).flatMap(adjustment -> {
            Judgement judgement = DenialRules.judge(adjustment.group(), adjustment.reason(), remarks);
            return judgement.denial().map(denial -> new Weighed(denial, adjustment.amount())).stream();
        });
    }

    /** Denied where nothing but refusals (and price differences) is left: nothing paid and no deductible, coinsurance or copay found. */
    private static ClaimStatus outcome(ClaimPayment payment, Optional<Denial> denial) {
        if (denial.isEmpty()) {
            return ClaimStatus.PAID;
        }
        boolean allowedSomething = payment.paid().isPositive() || payment.allAdjustments().anyMatch(adjustment -> adjustment.group().equals("PR")
                && DenialRules.judge("PR", adjustment.reason(), List.of()).denial().isEmpty());
        return allowedSomething ? ClaimStatus.PARTIALLY_PAID : ClaimStatus.DENIED;
    }

    private static LineAdjudication adjudication(ServiceLine line, ServicePayment service, Shares shares) {
        return new LineAdjudication(line.number(), shares.paid(), shares.of(Share.CONTRACTUAL), shares.of(Share.PATIENT), shares.of(Share.DENIED),
                shares.other(), codes(service.adjustments()), service.remarks());
    }

    private static List<LedgerLine> ledgerLines(boolean firstPayer, Shares whole) {
        Money patient = firstPayer ? whole.of(Share.PATIENT) : Money.ZERO;
        Money other = firstPayer ? whole.other() : whole.of(Share.OTHER);
        Money moved = Money.sum(List.of(whole.paid(), whole.of(Share.CONTRACTUAL), patient, other));
        return Stream.of(new LedgerLine(Account.INSURANCE_CASH, whole.paid()), new LedgerLine(Account.CONTRACTUAL_ADJUSTMENT, whole.of(Share.CONTRACTUAL)),
                        new LedgerLine(Account.PATIENT_RECEIVABLE, patient), new LedgerLine(Account.OTHER_ADJUSTMENT, other),
                        new LedgerLine(firstPayer ? Account.INSURANCE_RECEIVABLE : Account.PATIENT_RECEIVABLE, moved.negated()))
                .filter(line -> !line.amount().isZero()).toList();
    }

    private static boolean isAboutOtherLines(Adjudication earlier, Adjudication later) {
        Set<Integer> known = earlier.lines().stream().map(LineAdjudication::lineNumber).collect(Collectors.toSet());
        return !known.isEmpty() && !later.lines().isEmpty() && later.lines().stream().noneMatch(line -> known.contains(line.lineNumber()));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    private static List<String> codes(List<Adjustment> adjustments) {
        return adjustments.stream().map(Adjustment::code).distinct().toList();
    }
}
