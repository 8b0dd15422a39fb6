package com.superbill.claimsubmission;

import com.superbill.domain.id.EncounterId;
import io.avaje.jsonb.Json;
import java.util.Optional;

/** @param encounterId the corrected visit; the claim's own visit if absent */
@Json
record ReplacementInput(Optional<EncounterId> encounterId) {
}
