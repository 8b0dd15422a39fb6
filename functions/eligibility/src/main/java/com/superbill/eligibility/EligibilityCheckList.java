package com.superbill.eligibility;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;

@Json
record EligibilityCheckList(List<EligibilityCheckView> items, Optional<String> nextCursor) {
}
