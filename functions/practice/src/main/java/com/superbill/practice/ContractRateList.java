package com.superbill.practice;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;

/** {@code ContractRateList} of the API's description. */
@Json
record ContractRateList(List<ContractRateView> items, Optional<String> nextCursor) {
}
