package com.superbill.claimsubmission;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.EncounterId;
import io.avaje.jsonb.Json;
import java.util.Optional;

/** @param coverageId the first coverage in force on the service date if absent */
@Json
record ClaimInput(EncounterId encounterId, Optional<CoverageId> coverageId) {

    ClaimInput {
        InvalidValue.require(encounterId != null, "encounterId", "is required");
    }
}
