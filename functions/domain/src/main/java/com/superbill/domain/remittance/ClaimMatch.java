package com.superbill.domain.remittance;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.id.ClaimId;
import java.util.List;

/** Which claim a claim payment belongs to. */
public sealed interface ClaimMatch {

    /** @param score {@link ClaimMatcher#THRESHOLD} to 100 */
    record Found(Claim claim, int score) implements ClaimMatch {
    }

    /** @param candidates a claim that fits too badly to be posted to without a person, if any */
    record NotFound(List<ClaimId> candidates) implements ClaimMatch {

        public NotFound {
            candidates = List.copyOf(candidates);
        }
    }

    /** Several fit equally; choosing one would be a guess. */
    record Ambiguous(List<ClaimId> candidates) implements ClaimMatch {

        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }
}
