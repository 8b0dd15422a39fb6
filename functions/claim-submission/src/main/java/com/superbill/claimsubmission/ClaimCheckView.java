package com.superbill.claimsubmission;

import com.superbill.domain.scrub.ClaimCheck;
import com.superbill.domain.scrub.ClaimFinding;
import io.avaje.jsonb.Json;
import java.util.List;

/** What the checks found on a claim. */
@Json
@Json.Import(ClaimFinding.class)
record ClaimCheckView(List<ClaimFinding> findings, boolean sendable) {

    static ClaimCheckView of(ClaimCheck check) {
        return new ClaimCheckView(check.findings(), check.isSendable());
    }
}
