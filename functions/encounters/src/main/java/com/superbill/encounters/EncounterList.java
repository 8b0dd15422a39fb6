package com.superbill.encounters;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;

@Json
record EncounterList(List<EncounterView> items, Optional<String> nextCursor) {
}
