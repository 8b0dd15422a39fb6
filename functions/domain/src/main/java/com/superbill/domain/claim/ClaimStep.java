package com.superbill.domain.claim;

import com.superbill.domain.FileReference;
import com.superbill.domain.Problem;
import com.superbill.domain.id.ClaimId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One step of a claim's timeline.
 *
 * @param status what the claim became; of a file that moved nothing, what it says of the claim
 * @param moved false if the step is only noted: the file came when the claim was further on, or says nothing that moves it
 * @param by the file kind or the role that caused it, as {@code 277CA} or {@code biller}
 * @param file the raw file behind the step
 */
public record ClaimStep(ClaimId claimId, Instant at, ClaimStatus status, boolean moved, String by, List<Problem> problems,
                        Optional<FileReference> file) {

    public ClaimStep {
        problems = List.copyOf(problems);
    }
}
