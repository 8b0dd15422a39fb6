package com.superbill.domain.scrub;

import com.superbill.domain.Problem;
import java.util.Optional;

/**
 * What a rule found on a claim.
 *
 * @param code the rule's
 * @param description what is wrong, in one sentence without a person's data
 * @param followUpAction what to do about it, in one sentence
 * @param pointer JSON pointer into the claim as the API shows it; empty for the claim as a whole
 */
public record ClaimFinding(String code, Severity severity, String description, String followUpAction, Optional<String> pointer) {

    /** As it stands on a held claim and its timeline. */
    public Problem toProblem() {
        return new Problem(code, description + " " + followUpAction, pointer, Optional.empty(), Optional.empty());
    }
}
