package com.superbill.registration;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;

@Json
record PatientList(List<PatientView> items, Optional<String> nextCursor) {
}
