package com.superbill.domain.scrub;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One check.
 *
 * @param code stable name, camelCase
 * @param description what is wrong where the rule finds something, in one sentence without a person's data
 * @param followUpAction what to do about it
 * @param offenders JSON pointers to what offends the rule, {@code ""} for the claim as a whole; nothing where all is well
 */
public record ClaimRule(String code, Severity severity, String description, String followUpAction,
                        Function<ClaimToCheck, List<String>> offenders) {

    List<ClaimFinding> check(ClaimToCheck claim) {
        return offenders.apply(claim).stream()
                .map(pointer -> new ClaimFinding(code, severity, description, followUpAction, Optional.of(pointer).filter(text -> !text.isEmpty()))).toList();
    }
}
