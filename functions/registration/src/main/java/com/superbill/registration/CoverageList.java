package com.superbill.registration;

import com.superbill.domain.patient.Coverage;
import io.avaje.jsonb.Json;
import java.util.List;

@Json
record CoverageList(List<Coverage> items) {
}
