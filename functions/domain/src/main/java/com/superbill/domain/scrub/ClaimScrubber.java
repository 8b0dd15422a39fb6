package com.superbill.domain.scrub;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs every rule on a claim. A rule that fails to run holds the claim; it is never skipped in silence. */
public final class ClaimScrubber {

    private final List<ClaimRule> rules;

    public ClaimScrubber(List<ClaimRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public ClaimCheck check(ClaimToCheck claim) {
        List<ClaimFinding> findings = new ArrayList<>();
        for (ClaimRule rule : rules) {
            try {
                findings.addAll(rule.check(claim));
            } catch (RuntimeException e) {
                findings.add(new ClaimFinding("checkFailed", Severity.ERROR, "The check " + rule.code() + " could not run.",
                        "Submit again; if it persists, tell whoever runs this system.", Optional.empty()));
            }
        }
        return new ClaimCheck(findings);
    }
}
