package com.superbill.edi;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time: which bytes of a word equal a given one, without a branch for each (a word's first byte is its highest). */
final class ByteWords {

    private static final long LOW_BITS = 0x7F7F_7F7F_7F7F_7F7FL;
    private static final long EACH_ONE = 0x0101_0101_0101_0101L;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private ByteWords() {
    }

    /** The word at an index, which must have eight bytes behind it. */
    static long at(byte[] bytes, int index) {
        return (long) WORDS.get(bytes, index);
    }

    /** A word of this byte eight times. */
    static long of(byte value) {
        return (value & 0xFF) * EACH_ONE;
    }

    /** A word whose highest bit of each byte tells whether that byte equals the pattern's. */
    static long matches(long word, long pattern) {
        long difference = word ^ pattern;
        return ~((difference & LOW_BITS) + LOW_BITS | difference | LOW_BITS);
    }

    /** The index of the first byte that matched, 0–7, of a word from {@link #matches} that is not zero. */
    static int first(long matches) {
        return Long.numberOfLeadingZeros(matches) >>> 3;
    }

    /** Without the first byte that matched. */
    static long withoutFirst(long matches) {
        return matches & ~Long.highestOneBit(matches);
    }
}
