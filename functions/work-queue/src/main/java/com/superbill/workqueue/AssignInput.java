package com.superbill.workqueue;

import com.superbill.domain.InvalidValue;
import io.avaje.jsonb.Json;

/** {@code AssignInput} of the API. */
@Json
record AssignInput(String assignee) {

    AssignInput {
        InvalidValue.requireLine("assignee", assignee, 100);
    }
}
