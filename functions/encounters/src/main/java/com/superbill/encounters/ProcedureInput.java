package com.superbill.encounters;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.encounter.Procedure;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;

/** {@code Procedure} of the API's description, where modifiers may be absent. */
@Json
record ProcedureInput(String code, Optional<List<String>> modifiers, int units, List<Integer> diagnosisPointers) {

    Procedure toProcedure() {
        return new Procedure(code, modifiers.orElse(List.of()), units, InvalidValue.requirePresent("diagnosisPointers", diagnosisPointers));
    }
}
