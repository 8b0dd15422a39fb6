package com.superbill.domain.id;

import com.superbill.domain.InvalidValue;

/** The one rule that all ids obey; it keeps key separators, blanks and control characters out of keys and logs. */
final class Ids {

    static final int MAX_LENGTH_CHARACTERS = 64;

    private Ids() {
    }

    static void requireWellFormed(String what, String value) {
        boolean wellFormed = value != null && !value.isEmpty() && value.length() <= MAX_LENGTH_CHARACTERS && value.chars().allMatch(Ids::isAllowed);
        InvalidValue.require(wellFormed, what, "must be 1 to " + MAX_LENGTH_CHARACTERS + " letters, digits, '_' or '-'");
    }

    private static boolean isAllowed(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }
}
