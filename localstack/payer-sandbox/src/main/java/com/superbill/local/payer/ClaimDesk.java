package com.superbill.local.payer;

import com.superbill.local.payer.adjudication.Adjudicator;
import com.superbill.local.payer.adjudication.Contract;
import com.superbill.local.payer.adjudication.Decision;
import com.superbill.local.payer.adjudication.Plans;
import com.superbill.local.payer.adjudication.ReceivedClaim;
import com.superbill.local.payer.adjudication.Refusal;
import com.superbill.local.payer.scenario.Scenario;
import com.superbill.local.payer.scenario.ScenarioRule;
import com.superbill.local.payer.scenario.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of a claim at its payer: refused at the door, or decided now and paid later. */
final class ClaimDesk {

    private static final Refusal NOT_COVERED = new Refusal("CO", "27", "");

    /** What happens to one claim. */
    sealed interface Fate {

        ReceivedClaim claim();
    }

    /**
     * @param category of the 277CA (STC01-1)
     * @param status claim status code of the 277CA (STC01-2)
     */
    record Rejected(ReceivedClaim claim, String category, String status) implements Fate {
    }

    /**
     * @param now in the first 835
     * @param later in an 835 three weeks after it: the reversal and the corrected decision, else empty
     * @param recoupCents taken out of a later payment, else 0
     */
    record Decided(ReceivedClaim claim, Scenario scenario, List<Decision> now, List<Decision> later, long recoupCents) implements Fate {
    }

    private final Scenarios scenarios;
    private final Adjudicator adjudicator;
    private final PayerMemory memory;

    ClaimDesk(Scenarios scenarios, PayerMemory memory) {
        this.scenarios = scenarios;
        this.adjudicator = new Adjudicator(new Contract(scenarios.allowedPercent()));
        this.memory = memory;
    }

    Scenario scenario(ReceivedClaim claim) {
        return scenarios.of(claim).scenario();
    }

    Fate decide(ReceivedClaim claim) {
        if (claim.frequency() != '1') {
            return replaceOrVoid(claim);
        }
        ScenarioRule rule = scenarios.of(claim);
        return switch (rule.scenario()) {
            case REJECT_FILE, REJECT_CLAIM -> new Rejected(claim, rule.refusal().group(), rule.refusal().reason());
            case INACTIVE_MEMBER -> decided(claim, rule, refuse(claim, NOT_COVERED));
            case DENY -> decided(claim, rule, refuse(claim, rule.refusal()));
            case PAY_IN_PART -> decided(claim, rule, remember(adjudicator.denyLastLine(pay(claim), rule.refusal())));
            case PAY, SEND_TWICE, SEND_LATE, SILENCE -> decided(claim, rule, pay(claim));
            case REVERSE_AND_CORRECT -> reverseLater(claim);
            case RECOUP -> {
                Decision paid = pay(claim);
                yield new Decided(claim, rule.scenario(), List.of(paid), List.of(), paid.paidCents());
            }
        };
    }

    /** The first decision denies the last line by mistake; the correction pays it. */
    private Fate reverseLater(ReceivedClaim claim) {
        Decision right = pay(claim);
        Decision wrong = adjudicator.denyLastLine(right, new Refusal("CO", "97", "N390"));
        return new Decided(claim, Scenario.REVERSE_AND_CORRECT, List.of(wrong), List.of(wrong.reversed(), right), 0);
    }

    /** Without the original there is nothing to replace: the payer does not find it (277CA A4:35). */
    private Fate replaceOrVoid(ReceivedClaim claim) {
        Optional<Decision> original = memory.decision(claim.originalReference());
        if (original.isEmpty()) {
            return new Rejected(claim, "A4", "35");
        }
        List<Decision> decisions = new ArrayList<>();
        decisions.add(original.get().reversed());
        if (claim.frequency() == '7') {
            decisions.add(pay(claim));
        }
        return new Decided(claim, Scenario.PAY, decisions, List.of(), 0);
    }

    private Decision pay(ReceivedClaim claim) {
        int year = claim.serviceDate().getYear();
        var outcome = adjudicator.decide(claim, newNumber(claim), Plans.of(claim.memberId()), memory.accumulator(claim.memberId(), year));
        memory.remember(claim.memberId(), year, outcome.after());
        return remember(outcome.decision());
    }

    private Decision refuse(ReceivedClaim claim, Refusal refusal) {
        return remember(adjudicator.deny(claim, newNumber(claim), refusal));
    }

    private Decision remember(Decision decision) {
        memory.remember(decision);
        return decision;
    }

    private static Fate decided(ReceivedClaim claim, ScenarioRule rule, Decision decision) {
        return new Decided(claim, rule.scenario(), List.of(decision), List.of(), 0);
    }

    private String newNumber(ReceivedClaim claim) {
        return "%s%08d".formatted(claim.payerId().replaceAll("[^A-Za-z0-9]", ""), memory.next("payer-claim"));
    }
}
