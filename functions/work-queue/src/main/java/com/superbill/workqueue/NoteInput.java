package com.superbill.workqueue;

import com.superbill.domain.InvalidValue;
import io.avaje.jsonb.Json;

/** {@code NoteInput} of the API. */
@Json
record NoteInput(String note) {

    NoteInput {
        InvalidValue.requireText("note", note, 500);
    }
}
