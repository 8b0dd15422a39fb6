package com.superbill.encounters;

import com.superbill.codesets.Code;
import io.avaje.jsonb.Json;

/** {@code Code} of the API's description. */
@Json
record CodeView(String code, String description, boolean billable) {

    static CodeView of(Code code) {
        return new CodeView(code.code(), code.description(), code.billable());
    }
}
