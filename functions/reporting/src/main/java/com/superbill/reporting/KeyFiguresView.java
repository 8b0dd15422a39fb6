package com.superbill.reporting;

import io.avaje.jsonb.Json;
import java.util.List;

@Json
record KeyFiguresView(String from, String to, List<KeyFigureView> figures) {
}
