package com.superbill.reporting;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;

@Json
record AgedReceivablesView(LocalDate asOf, List<AgeBucketView> buckets, long totalInsuranceCents, long totalPatientCents) {
}
