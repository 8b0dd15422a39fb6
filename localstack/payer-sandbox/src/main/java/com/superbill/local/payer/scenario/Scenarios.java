package com.superbill.local.payer.scenario;

import com.superbill.local.payer.adjudication.ReceivedClaim;
import com.superbill.local.payer.adjudication.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Which scenario a claim meets. Rules are tried in order; each draws for itself whether the claim is in its share, from
 * the seed and what the claim is about, so that the same visits meet the same fate in every run.
 *
 * @param seed another seed deals the fates anew
 * @param allowedPercent what the contract allows of a charge
 */
public record Scenarios(long seed, int allowedPercent, List<ScenarioRule> rules) {

    private static final ScenarioRule PAY = new ScenarioRule(Scenario.PAY, "", "", "", 100, new Refusal("", "", ""));

    public Scenarios {
        rules = List.copyOf(rules);
    }

    public ScenarioRule of(ReceivedClaim claim) {
        // a corrected claim is judged on its merits: a payer that denied for ever could never be satisfied
        if (claim.frequency() != '1') {
            return PAY;
        }
        for (int i = 0; i < rules.size(); i++) {
            ScenarioRule rule = rules.get(i);
            if (rule.matches(claim) && drawPercent(i, claim.memberId() + claim.serviceDate() + claim.chargeCents()) < rule.sharePercent()) {
                return rule;
            }
        }
        return PAY;
    }

    public boolean isInactive(String memberId) {
        for (int i = 0; i < rules.size(); i++) {
            ScenarioRule rule = rules.get(i);
            if (rule.scenario() == Scenario.INACTIVE_MEMBER && !rule.memberIdSuffix().isEmpty() && rule.matchesMember(memberId)) {
                return true;
            }
        }
        return false;
    }

    private double drawPercent(int rule, String about) {
        var crc = new CRC32();
        crc.update((seed + "|" + rule + "|" + about).getBytes(StandardCharsets.UTF_8));
        return crc.getValue() / (double) (1L << 32) * 100;
    }
}
