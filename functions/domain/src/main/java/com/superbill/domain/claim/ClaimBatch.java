package com.superbill.domain.claim;

import com.superbill.domain.FileReference;
import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.BatchId;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.PracticeId;
import java.time.Instant;
import java.util.List;

/**
 * The claims of one 837 file; what is needed to write the same file again.
 *
 * @param controlNumber ISA13, GS06 and ST02 of the file; unique within the practice
 * @param file where the 837 lies in the exchange
 */
public record ClaimBatch(BatchId id, PracticeId practiceId, long controlNumber, List<ClaimId> claims, Instant createdAt, FileReference file) {

    /** A transaction of DynamoDB takes 100 items; a claim needs three (claim, timeline step, event) beside the batch's own. */
    public static final int CLAIMS_MAX = 30;
    public static final long CONTROL_NUMBER_MAX = 999_999_999L;

    public ClaimBatch {
        claims = List.copyOf(claims);
        InvalidValue.require(controlNumber >= 1 && controlNumber <= CONTROL_NUMBER_MAX, "controlNumber", "must have one to nine digits");
    }
}
