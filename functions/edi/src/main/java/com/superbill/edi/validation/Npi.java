package com.superbill.edi.validation;

/** National provider identifier: ten digits of which the last checks the others, by Luhn over {@code 80840} and the number. */
final class Npi {

    private static final int LENGTH = 10;
    /** What the digits of 80840 add to the sum. */
    private static final int PREFIX_SUM = 24;

    private Npi() {
    }

    static boolean isValid(String text) {
        if (text.length() != LENGTH || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = PREFIX_SUM;
        for (int i = 0; i < LENGTH; i++) {
            int digit = text.charAt(i) - '0';
            int weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
