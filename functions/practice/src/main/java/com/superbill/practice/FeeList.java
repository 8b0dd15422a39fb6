package com.superbill.practice;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;

@Json
record FeeList(List<FeeView> items, Optional<String> nextCursor) {
}
