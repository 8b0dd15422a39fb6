package com.superbill.claimsubmission;

import com.superbill.domain.claim.Claim;
import com.superbill.platform.store.Stored;

/** What became of a request for a claim. */
sealed interface ClaimOutcome {

    record Done(Stored<Claim> claim) implements ClaimOutcome {
    }

    /** @param what the kind of resource that the practice does not have */
    record NotFound(String what) implements ClaimOutcome {
    }

    /**
     * The state of things forbids it; nothing was changed.
     *
     * @param code stable, camelCase
     * @param detail what is in the way and what to do
     */
    record Refused(String code, String detail) implements ClaimOutcome {
    }
}
