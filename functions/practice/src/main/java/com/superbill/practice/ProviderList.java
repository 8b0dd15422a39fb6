package com.superbill.practice;

import com.superbill.domain.practice.Provider;
import io.avaje.jsonb.Json;
import java.util.List;

@Json
record ProviderList(List<Provider> items) {
}
