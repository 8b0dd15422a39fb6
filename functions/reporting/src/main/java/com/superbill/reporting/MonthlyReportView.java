package com.superbill.reporting;

import io.avaje.jsonb.Json;
import java.util.List;

@Json
record MonthlyReportView(List<MonthView> months, List<StatusCountView> claimsByStatus) {
}
