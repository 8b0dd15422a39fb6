package com.superbill.edi.validation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Code lists which the guides only point to: diagnoses, procedures, places of service, adjustment and remark codes, states. Whoever has them (here functions/codesets) answers
 * for them; the validator asks. A provider of this service on the class path is found by {@link #installed()}.
 */
@FunctionalInterface
public interface CodeSets {

    /** What a code is in a list. */
    enum Answer {
        LISTED,
        /** Not in the list, or not on that day. */
        NOT_LISTED,
        /** The list is not at hand. */
        UNKNOWN
    }

    /** No list is at hand. */
    CodeSets NONE = (codeSet, code, day) -> Answer.UNKNOWN;

    /** Of whoever has the lists on the class path; {@link #NONE} where nobody has. */
    static CodeSets installed() {
        return ServiceLoader.load(CodeSets.class).findFirst().orElse(NONE);
    }

    /**
     * @param codeSet such as {@code icd10cm}, {@code hcpcs}, {@code pos}, {@code states}, {@code remark_code}, {@code claim_status}
     * @param day the day of service, where the file gives one
     */
    Answer ask(String codeSet, String code, Optional<LocalDate> day);

    /** What a code means, for people; empty where the list or its texts are not at hand. */
    default Optional<String> meaning(String codeSet, String code) {
        return Optional.empty();
    }
}
