package com.superbill.local.payer.adjudication;

import com.superbill.local.payer.adjudication.Decision.DecidedLine;
import com.superbill.local.payer.adjudication.Decision.LineAdjustment;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides a claim by the contract's rate and the plan's benefits, line by line in their order: charge above the rate is
 * contractual (CO-45); of the allowed amount the member pays the plan's copay on an office visit (PR-3), if it has one, else what is left of the
 * deductible (PR-1) and then the coinsurance (PR-2), up to the out-of-pocket limit; the payer pays the rest.
 */
public final class Adjudicator {

    private static final String PROCESSED_AS_PRIMARY = "1";
    private static final String DENIED = "4";

    /** @param after what the member has paid this year, this claim included */
    public record Outcome(Decision decision, Accumulator after) {
    }

    private final Contract contract;

    public Adjudicator(Contract contract) {
        this.contract = contract;
    }

    public Outcome decide(ReceivedClaim claim, String payerClaimControlNumber, Plan plan, Accumulator before) {
        List<DecidedLine> decided = new ArrayList<>();
        Accumulator paidSoFar = before;
        for (ReceivedClaim.Line line : claim.lines()) {
            var share = new MemberShare(plan, paidSoFar, contract.allowedCents(line), plan.copayCents() > 0 && isOfficeVisit(line));
            decided.add(share.decide(line));
            paidSoFar = share.after();
        }
        return new Outcome(new Decision(claim, PROCESSED_AS_PRIMARY, payerClaimControlNumber, decided), paidSoFar);
    }

    /** Refuses every line with one reason. */
    public Decision deny(ReceivedClaim claim, String payerClaimControlNumber, Refusal refusal) {
        return new Decision(claim, DENIED, payerClaimControlNumber, claim.lines().stream().map(line -> denied(line, refusal)).toList());
    }

    /** Refuses the last line of a decided claim and leaves the others; a claim of one line is denied as a whole. */
    public Decision denyLastLine(Decision decision, Refusal refusal) {
        List<DecidedLine> lines = new ArrayList<>(decision.lines());
        DecidedLine last = lines.removeLast();
        lines.add(denied(last.line(), refusal));
        return new Decision(decision.claim(), lines.size() == 1 ? DENIED : decision.statusCode(), decision.payerClaimControlNumber(), lines);
    }

    private static DecidedLine denied(ReceivedClaim.Line line, Refusal refusal) {
        return new DecidedLine(line, 0, List.of(new LineAdjustment(refusal.group(), refusal.reason(), line.chargeCents())),
                refusal.remark().isEmpty() ? List.of() : List.of(refusal.remark()));
    }

    /** Evaluation and management in the office: 99202 to 99215, and HCPCS visits G0402, G0438, G0439. */
    private static boolean isOfficeVisit(ReceivedClaim.Line line) {
        String code = line.procedureCode();
        return code.compareTo("99202") >= 0 && code.compareTo("99215") <= 0 || code.equals("G0402") || code.startsWith("G043");
    }

    /** Splits one line's allowed amount between member and payer. */
    private record MemberShare(Plan plan, Accumulator before, long allowedCents, boolean byCopay) {

        DecidedLine decide(ReceivedClaim.Line line) {
            List<LineAdjustment> adjustments = new ArrayList<>();
            add(adjustments, "CO", "45", line.chargeCents() - allowedCents);
            add(adjustments, "PR", "1", deductible());
            add(adjustments, "PR", "2", coinsurance());
            add(adjustments, "PR", "3", copay());
            return new DecidedLine(line, allowedCents - memberPays(), adjustments, List.of());
        }

        Accumulator after() {
            return new Accumulator(before.deductibleCents() + deductible(), before.outOfPocketCents() + memberPays());
        }

        private long memberPays() {
            return deductible() + coinsurance() + copay();
        }

        private long copay() {
            return byCopay ? capped(Math.min(plan.copayCents(), allowedCents)) : 0;
        }

        private long deductible() {
            return byCopay ? 0 : capped(Math.min(allowedCents, Math.max(0, plan.deductibleCents() - before.deductibleCents())));
        }

        private long coinsurance() {
            long rest = allowedCents - deductible();
            long wanted = byCopay ? 0 : (rest * plan.coinsurancePercent() + 50) / 100;
            return Math.max(0, Math.min(wanted, plan.outOfPocketCents() - before.outOfPocketCents() - deductible()));
        }

        private long capped(long wanted) {
            return Math.max(0, Math.min(wanted, plan.outOfPocketCents() - before.outOfPocketCents()));
        }

        private static void add(List<LineAdjustment> adjustments, String group, String reason, long amountCents) {
            if (amountCents != 0) {
                adjustments.add(new LineAdjustment(group, reason, amountCents));
            }
        }
    }
}
