package com.superbill.codesets.build;

import com.superbill.codesets.Code;
import com.superbill.codesets.CodeSystem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A code set to be packed, sorted by code.
 *
 * @param complete whether a code that is not in it does not exist
 */
record CodeSet(CodeSystem system, boolean complete, List<Code> codes) {

    static CodeSet of(CodeSystem system, boolean complete, Collection<Code> codes) {
        return new CodeSet(system, complete, codes.stream().sorted(Comparator.comparing(Code::code)).toList());
    }
}
