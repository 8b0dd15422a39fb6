package com.superbill.encounters;

import com.superbill.codesets.CodeSets;
import com.superbill.codesets.CodeSystem;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The search for codes while a visit is recorded. */
final class CodeSearch {

    private static final Set<CodeSystem> SEARCHABLE =
            Set.of(CodeSystem.ICD_10_CM, CodeSystem.HCPCS, CodeSystem.PLACE_OF_SERVICE, CodeSystem.TAXONOMY, CodeSystem.MODIFIERS);

    private CodeSearch() {
    }

    /** Empty for a code set that is not searched here. */
    static Optional<CodeList> search(String system, String text, Optional<LocalDate> on, int limit) {
        return CodeSystem.ofWireName(system).filter(SEARCHABLE::contains)
                .map(found -> new CodeList(CodeSets.of(found).search(text, on, limit).stream().map(CodeView::of).toList()));
    }
}
