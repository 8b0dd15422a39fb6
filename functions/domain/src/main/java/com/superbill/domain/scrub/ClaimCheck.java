package com.superbill.domain.scrub;

import com.superbill.domain.Problem;
import java.util.List;

/** What all rules together found on a claim. */
public record ClaimCheck(List<ClaimFinding> findings) {

    public ClaimCheck {
        findings = List.copyOf(findings);
    }

    /** No finding is an error. */
    public boolean isSendable() {
        return errors().isEmpty();
    }

    /** Why the claim is held. */
    public List<Problem> problems() {
        return errors().stream().map(ClaimFinding::toProblem).toList();
    }

    private List<ClaimFinding> errors() {
        return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
    }
}
