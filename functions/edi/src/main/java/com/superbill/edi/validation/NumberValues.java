package com.superbill.edi.validation;

import com.superbill.edi.ValueView;

/** What is a number in X12: an optional minus, digits, at most one point. */
final class NumberValues {

    /** Of what is no number. */
    static final int NONE = 0;

    private NumberValues() {
    }

    /** How many digits the number has; {@link #NONE} where it is no number. */
    static int digits(ValueView value, boolean withPoint) {
        int usual = value.countDigits(withPoint);
        if (usual != ValueView.NO_DIGITS) {
            return usual;
        }
        int digits = 0;
        boolean point = !withPoint;
        for (int i = value.length() > 0 && value.byteAt(0) == '-' ? 1 : 0; i < value.length(); i++) {
            byte b = value.byteAt(i);
            if (b >= '0' && b <= '9') {
                digits++;
            } else if (b == '.' && !point) {
                point = true;
            } else {
                return NONE;
            }
        }
        return digits;
    }
}
