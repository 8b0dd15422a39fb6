package com.superbill.codesets;

import java.util.regex.Pattern;

/** CPT is the AMA's and not built in: of a code only the shape can be known, five digits, or four and a letter A, F, M, T or U. */
final class CptCodes {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}[0-9AFMTU]");

    private CptCodes() {
    }

    /** Whether a procedure code has the shape of CPT's, in any of its categories. */
    static boolean hasShape(String code) {
        return SHAPE.matcher(code).matches();
    }
}
