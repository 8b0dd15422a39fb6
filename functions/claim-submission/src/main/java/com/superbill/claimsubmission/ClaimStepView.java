package com.superbill.claimsubmission;

import com.superbill.domain.Problem;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.ClaimStep;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.PracticeId;
import com.superbill.platform.store.Key;
import com.superbill.platform.store.Keys;
import io.avaje.jsonb.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A step of a claim's timeline as the API answers it.
 *
 * @param stepId time and status, which together name the step within its claim
 */
@Json
record ClaimStepView(String stepId, Instant at, ClaimStatus status, boolean moved, String by, List<Problem> problems, boolean hasFile) {

    private static final char SEPARATOR = '_';

    @Json
    record Page(List<ClaimStepView> items, Optional<String> nextCursor) {
    }

    static ClaimStepView of(ClaimStep step) {
        return new ClaimStepView(step.at().toString() + SEPARATOR + step.status(), step.at(), step.status(), step.moved(), step.by(),
                step.problems(), step.file().isPresent());
    }

    /** The key of the step that an id names; empty if it is no such id. */
    static Optional<Key> key(PracticeId practice, ClaimId claim, String stepId) {
        int separator = stepId.indexOf(SEPARATOR);
        try {
            return separator < 0 ? Optional.empty() : Optional.of(Keys.of(practice).claimStep(claim, Instant.parse(stepId.substring(0, separator)),
                    ClaimStatus.valueOf(stepId.substring(separator + 1))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
