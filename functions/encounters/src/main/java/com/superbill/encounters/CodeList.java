package com.superbill.encounters;

import io.avaje.jsonb.Json;
import java.util.List;

@Json
record CodeList(List<CodeView> items) {
}
