package com.superbill.domain.denial;

import java.util.Optional;

/**
 * What one adjustment of a remittance means.
 *
 * @param share whose the amount is
 * @param denial present where the payer refused the service, also when it makes the patient liable (for instance PR-27)
 */
public record Judgement(Share share, Optional<Denial> denial) {

    /** Where the amount of an adjustment goes. */
    public enum Share {
        /** Nobody owes it: the contract's price is lower. */
        CONTRACTUAL,
        /** The patient owes it. */
        PATIENT,
        /** Refused; stays open with the insurer until a person resolves it. */
        DENIED,
        /** What payers before this one paid or adjusted. */
        PRIOR_PAYER,
        /** Any other adjustment by the payer. */
        OTHER
    }
}
