package com.superbill.domain.remittance;

/** Whether a claim payment has found its claim and is posted. */
public enum MatchStatus {
    /** Not looked at yet, or held with its whole remittance. */
    PENDING,
    MATCHED,
    /** A person said which claim it is. */
    MATCHED_MANUALLY,
    /** No claim was found, or the one found cannot take it; a person must act. */
    UNMATCHED,
    /** Several claims fit; a person must choose. */
    AMBIGUOUS,
    /** The same payment is posted already. */
    DUPLICATE;

    /** A person can still say which claim it belongs to. */
    public boolean isOpen() {
        return this == UNMATCHED || this == AMBIGUOUS;
    }
}
