package com.superbill.edi;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** X12 decimal numbers (type R), from bytes and to bytes without detours: an optional minus, digits, at most one point. */
public final class Numbers {

    /** What {@link #cents(byte[], int, int)} answers for bytes that are no amount of whole cents within {@link #MAX_AMOUNT_DIGITS} digits. */
    static final long NOT_CENTS = Long.MIN_VALUE;

    /** Digits of an amount with its cents. The guides ask for ten; with thirteen a million amounts still cannot overflow the {@code long} that sums them. */
    static final int MAX_AMOUNT_DIGITS = 13;
    /** Digits of any other number; X12 allows no more. */
    static final int MAX_DIGITS = 18;

    /** Bytes of the longest amount: sign, 17 digits, point, two digits. */
    static final int MAX_CENTS_LENGTH = 21;

    /** Digits of a count or an ordinal. */
    private static final int MAX_INTEGER_DIGITS = 9;

    /** What is wrong with a value that is no amount, no other number, no whole number. */
    public static final String NO_AMOUNT = "An amount must be a number of at most " + MAX_AMOUNT_DIGITS + " digits with at most two decimals, such as 48.1.";
    public static final String NO_NUMBER = "A number is expected here, such as 1 or .5.";
    public static final String NO_INTEGER = "A whole number is expected here, of at most " + MAX_INTEGER_DIGITS + " digits.";

    private Numbers() {
    }

    /** {@code 48.1} → 4810. More than two decimals are fine when the further ones are zeros. */
    static long cents(byte[] bytes, int offset, int length) {
        int end = offset + length;
        boolean negative = offset < end && bytes[offset] == '-';
        int first = negative ? offset + 1 : offset;
        // Nearly every amount: digits with at most two decimals, in one word.
        if (end - first <= Long.BYTES && first < end && bytes.length - first >= Long.BYTES) {
            long cents = ByteWords.hundredths(ByteWords.at(bytes, first), end - first);
            if (cents >= 0) {
                return negative ? -cents : cents;
            }
        }
        int i = first;
        long value = 0;
        int digits = 0;
        int decimals = -1;
        for (; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                if (decimals >= 2) {
                    if (digit != 0) {
                        return NOT_CENTS;
                    }
                    continue;
                }
                value = value * 10 + digit;
                if (value != 0 && ++digits > MAX_AMOUNT_DIGITS) {
                    return NOT_CENTS;
                }
                if (decimals >= 0) {
                    decimals++;
                }
            } else if (bytes[i] == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return NOT_CENTS;
            }
        }
        boolean anyDigit = length > (negative ? 1 : 0) + (decimals >= 0 ? 1 : 0);
        int missing = 2 - Math.max(decimals, 0);
        if (!anyDigit || (value != 0 && digits + missing > MAX_AMOUNT_DIGITS)) {
            return NOT_CENTS;
        }
        value *= missing == 2 ? 100 : missing == 1 ? 10 : 1;
        return negative ? -value : value;
    }

    /** As {@link #cents(byte[], int, int)}, of a text; empty where it is no amount. */
    public static OptionalLong cents(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        long cents = cents(bytes, 0, bytes.length);
        return cents == NOT_CENTS ? OptionalLong.empty() : OptionalLong.of(cents);
    }

    /** Empty where the text is no number of at most {@link #MAX_DIGITS} digits. */
    public static Optional<Decimal> decimal(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return decimal(bytes, 0, bytes.length);
    }

    /** As {@link #decimal(String)}, of bytes. */
    static Optional<Decimal> decimal(byte[] bytes, int offset, int length) {
        int end = offset + length;
        boolean negative = length > 0 && bytes[offset] == '-';
        long unscaled = 0;
        int digits = 0;
        int pointAt = -1;
        for (int i = negative ? offset + 1 : offset; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                unscaled = unscaled * 10 + digit;
                digits++;
            } else if (bytes[i] == '.' && pointAt < 0) {
                pointAt = i;
            } else {
                return Optional.empty();
            }
        }
        if (digits == 0 || digits > MAX_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(new Decimal(negative ? -unscaled : unscaled, pointAt < 0 ? 0 : end - 1 - pointAt));
    }

    /** 4810 → {@code 48.1}: no trailing zeros, no leading zero, as X12 asks. */
    public static String ofCents(long cents) {
        byte[] bytes = new byte[MAX_CENTS_LENGTH];
        return new String(bytes, 0, writeCents(cents, bytes, 0), StandardCharsets.ISO_8859_1);
    }

    /** As {@link #ofCents}, into bytes, which must have {@link #MAX_CENTS_LENGTH} left; answers the index after. */
    static int writeCents(long cents, byte[] bytes, int offset) {
        int at = offset;
        if (cents < 0) {
            bytes[at++] = '-';
        }
        // Digits of the smallest long do not fit its negative; remainders do not mind the sign.
        long whole = Math.abs(cents / 100);
        int part = (int) Math.abs(cents % 100);
        if (whole > 0 || part == 0) {
            int end = at + digits(whole);
            long rest = whole;
            for (int i = end - 1; i >= at; i--) {
                bytes[i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
            at = end;
        }
        if (part > 0) {
            bytes[at++] = '.';
            bytes[at++] = (byte) ('0' + part / 10);
            if (part % 10 > 0) {
                bytes[at++] = (byte) ('0' + part % 10);
            }
        }
        return at;
    }

    private static int digits(long value) {
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** Whether a number is spelled as we would: no leading zero, no plus, no trailing zero or point after the point. */
    static boolean isShortest(byte[] bytes, int offset, int length) {
        int first = bytes[offset] == '-' ? offset + 1 : offset;
        int last = offset + length - 1;
        if (first == last) {
            return bytes[first] != '0' || first == offset;
        }
        if (bytes[first] == '0') {
            return false;
        }
        return bytes[last] != '0' && bytes[last] != '.' || !hasPoint(bytes, first, last);
    }

    private static boolean hasPoint(byte[] bytes, int first, int last) {
        if (last - first < Long.BYTES && first <= bytes.length - Long.BYTES) {
            return ByteWords.hasPoint(ByteWords.first(bytes, first, last - first + 1));
        }
        for (int i = first; i <= last; i++) {
            if (bytes[i] == '.') {
                return true;
            }
        }
        return false;
    }

    /** A count or an ordinal; empty where the text is not digits alone, or too many. */
    public static OptionalInt integer(String text) {
        return text.length() <= MAX_INTEGER_DIGITS && areDigits(text) ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** Whether a text is digits alone. */
    public static boolean areDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
