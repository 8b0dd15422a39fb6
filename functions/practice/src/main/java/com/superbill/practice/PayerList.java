package com.superbill.practice;

import com.superbill.domain.practice.Payer;
import io.avaje.jsonb.Json;
import java.util.List;

@Json
record PayerList(List<Payer> items) {
}
