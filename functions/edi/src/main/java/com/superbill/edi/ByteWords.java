package com.superbill.edi;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time: which bytes of a word equal a given one, without a branch for each (a word's first byte is its lowest). */
final class ByteWords {

    private static final long LOW_BITS = 0x7F7F_7F7F_7F7F_7F7FL;
    private static final long EACH_ONE = 0x0101_0101_0101_0101L;
    private static final long EACH_DIGIT_ZERO = '0' * EACH_ONE;
    private static final long EACH_BLANK = ' ' * EACH_ONE;
    private static final long EACH_DELETE = 0x7F * EACH_ONE;
    private static final long EACH_POINT = '.' * EACH_ONE;
    /** Of four sums of two digits, the first and the third. */
    private static final long PAIRS = 0x0000_00FF_0000_00FFL;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private ByteWords() {
    }

    /** The word at an index, which must have eight bytes behind it. */
    static long at(byte[] bytes, int index) {
        return (long) WORDS.get(bytes, index);
    }

    /** The first word of 1–15 bytes; zeros behind the last. */
    static long first(byte[] bytes, int index, int length) {
        return at(bytes, index) & -1L >>> Long.SIZE - Math.min(length, Long.BYTES) * Byte.SIZE;
    }

    /** A word of up to seven bytes, zeros behind the last, and a length in the highest byte. */
    static long withLength(byte[] bytes, int index, int count, int length) {
        return at(bytes, index) & (1L << count * Byte.SIZE) - 1 | (long) length << Long.SIZE - Byte.SIZE;
    }

    /** A word of this byte eight times. */
    static long of(byte value) {
        return (value & 0xFF) * EACH_ONE;
    }

    /** A word whose highest bit of each byte tells whether that byte equals the pattern's. */
    static long matches(long word, long pattern) {
        long difference = word ^ pattern;
        return ~((difference & LOW_BITS) + LOW_BITS | difference) & ~LOW_BITS;
    }

    /** The index of the first byte that matched, 0–7, of a word from {@link #matches}; 8 where none did. */
    static int first(long matches) {
        return Long.numberOfTrailingZeros(matches) >>> 3;
    }

    /** The index of the last byte that matched, of a word where one did. */
    static int last(long matches) {
        return Long.BYTES - 1 - (Long.numberOfLeadingZeros(matches) >>> 3);
    }

    /** Without the first byte that matched. */
    static long withoutFirst(long matches) {
        return matches & matches - 1;
    }

    /** How many bytes matched before the first that matched in the other word. */
    static int countBefore(long matches, long others) {
        return Long.bitCount(matches & Long.lowestOneBit(others) - 1);
    }

    /** Whether one of a word's first bytes is below the blank, or DEL. */
    static boolean hasControlCharacter(long word, int count) {
        // Behind the last byte stand blanks.
        long bytes = count >= Long.BYTES ? word : word | EACH_BLANK << count * Byte.SIZE;
        return (bytes - EACH_BLANK & ~bytes & ~LOW_BITS | matches(bytes, EACH_DELETE)) != 0;
    }

    /** Whether one of the bytes is a decimal point. */
    static boolean hasPoint(long word) {
        return matches(word, EACH_POINT) != 0;
    }

    /**
     * The number, in hundredths, that a word's first 1–8 bytes spell in digits with at most two decimals; negative where they spell no such number. Digits are summed in pairs,
     * pairs in fours, fours in one, instead of one after the other.
     */
    static long hundredths(long word, int count) {
        // The last digit highest, zeros before the first.
        int unused = Long.SIZE - count * Byte.SIZE;
        long digits = word << unused | EACH_DIGIT_ZERO & (1L << unused) - 1;
        int scale = 100;
        long point = matches(digits, EACH_POINT);
        if (point != 0) {
            int decimals = Long.numberOfLeadingZeros(point) >>> 3;
            if (decimals > 2 || count == 1) {
                return -1;
            }
            scale = decimals == 2 ? 1 : decimals == 1 ? 10 : 100;
            // What stands before the point moves up by one, over it.
            int pointAt = Long.SIZE - Byte.SIZE - decimals * Byte.SIZE;
            long before = digits & (1L << pointAt) - 1;
            long behind = digits & -1L << pointAt << Byte.SIZE;
            digits = before << Byte.SIZE | behind | '0';
        }
        long values = digits ^ EACH_DIGIT_ZERO;
        return nonDigits(values) != 0 ? -1 : eightDigits(values) * scale;
    }

    /** The number that eight bytes spell in digits alone; negative where another byte is among them. */
    static long number(long word) {
        long values = word ^ EACH_DIGIT_ZERO;
        return nonDigits(values) != 0 ? -1 : eightDigits(values);
    }

    /** How many of a word's first 1–8 bytes are digits, where all are but for a point, if one may be; negative where they are not. */
    static int digits(long word, int count, boolean withPoint) {
        long others = nonDigits(word ^ EACH_DIGIT_ZERO) & -1L >>> Long.SIZE - count * Byte.SIZE;
        if (others == 0) {
            return count;
        }
        long points = matches(word, EACH_POINT);
        return withPoint && count > 1 && others == (others & -others) && others == (points & others) ? count - 1 : -1;
    }

    /** Of bytes from which the digit zero was taken: the highest bit of each that is more than nine. */
    private static long nonDigits(long values) {
        return ((values & LOW_BITS) + (LOW_BITS - 9 * EACH_ONE) | values) & ~LOW_BITS;
    }

    private static long eightDigits(long values) {
        long pairs = values * 10 + (values >>> 8);
        return (pairs & PAIRS) * (100 + (1_000_000L << 32)) + (pairs >>> 16 & PAIRS) * (1 + (10_000L << 32)) >>> 32;
    }

    /** Writes a word. */
    static void put(byte[] bytes, int index, long word) {
        WORDS.set(bytes, index, word);
    }
}
