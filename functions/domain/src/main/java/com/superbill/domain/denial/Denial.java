package com.superbill.domain.denial;

/**
 * A payer's refusal of some amount.
 *
 * @param appealable false where a remark says that this decision carries no appeal rights (MA130, N211)
 */
public record Denial(DenialCategory category, FollowUp followUp, boolean appealable) {

    /** What to do, for a task. */
    public String instruction() {
        return appealable ? followUp.instruction() : followUp.instruction() + " The payer's remark says that this decision cannot be appealed.";
    }
}
