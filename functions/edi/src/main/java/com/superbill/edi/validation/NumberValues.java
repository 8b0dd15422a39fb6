package com.superbill.edi.validation;

/** What is a number in X12: an optional minus, digits, at most one point. */
final class NumberValues {

    private NumberValues() {
    }

    static boolean isNumber(String value, boolean withPoint) {
        int digits = 0;
        boolean point = !withPoint;
        for (int i = value.startsWith("-") ? 1 : 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                return false;
            }
        }
        return digits > 0;
    }

    static int digitsOf(String value) {
        int digits = 0;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= '0' && value.charAt(i) <= '9') {
                digits++;
            }
        }
        return digits;
    }
}
