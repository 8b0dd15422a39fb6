package com.superbill.reporting;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;

@Json
record FigureClaimList(List<FigureClaimView> items, Optional<String> nextCursor) {
}
