package com.superbill.domain.practice;

import com.superbill.domain.InvalidValue;

/**
 * A National Provider Identifier: ten digits whose check digit holds by Luhn over the prefix 80840.
 *
 * @param value the ten digits
 */
public record Npi(String value) {

    /** Luhn sum of the constant prefix 80840 that CMS puts before an NPI. */
    private static final int PREFIX_SUM = 24;

    public Npi {
        InvalidValue.require(isValid(value), "npi", "must be ten digits with a correct check digit");
    }

    public static boolean isValid(String value) {
        if (value == null || value.length() != 10 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = PREFIX_SUM;
        for (int i = 0; i < 10; i++) {
            int digit = value.charAt(i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
