package com.superbill.edi;

import java.util.Arrays;

/**
 * Short values that were read, to be found again: {@link ValueRun} looks them up and adds them. Most values of a file are codes, dates, names and identifiers that come
 * again and again, so that reading one seldom allocates.
 *
 * <p>Three direct-mapped caches, for values of one word, of two and of three: a value that falls on an occupied slot replaces it, so that memory is bounded whatever the file
 * holds. A value is its bytes, the first one lowest, and its length in the highest byte of the last word: so a value and the same with NULs behind it are two, and none is like
 * an empty slot.
 */
final class SharedTexts {

    /** The longest values of one word, two and three, in bytes. */
    static final int ONE_WORD = Long.BYTES - 1;
    static final int TWO_WORDS = 2 * Long.BYTES - 1;
    static final int THREE_WORDS = 3 * Long.BYTES - 1;

    private static final int SLOT_BITS = 10;
    private static final int PAIR_BITS = 9;
    private static final int TRIPLE_BITS = 8;
    private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;
    private static final long SECOND_MULTIPLIER = 0xD6E8_FEB8_6659_FD93L;
    private static final long THIRD_MULTIPLIER = 0xC2B2_AE3D_27D4_EB4FL;

    final long[] words = new long[1 << SLOT_BITS];
    final String[] texts = new String[1 << SLOT_BITS];
    /** Two a slot. */
    final long[] pairs = new long[2 << PAIR_BITS];
    final String[] textsOfPairs = new String[1 << PAIR_BITS];
    /** Three a slot. */
    final long[] triples = new long[3 << TRIPLE_BITS];
    final String[] textsOfTriples = new String[1 << TRIPLE_BITS];
    /** The separators of components and of repetitions, eight times each. */
    long components;
    long repetitions;

    /** Forgets everything, for other separators make other values. */
    void separators(long components, long repetitions) {
        this.components = components;
        this.repetitions = repetitions;
        Arrays.fill(words, 0);
        Arrays.fill(pairs, 0);
        Arrays.fill(triples, 0);
        Arrays.fill(texts, null);
        Arrays.fill(textsOfPairs, null);
        Arrays.fill(textsOfTriples, null);
    }

    static int slot(long word) {
        return (int) (word * MULTIPLIER >>> Long.SIZE - SLOT_BITS);
    }

    static int slot(long head, long tail) {
        return (int) (head * MULTIPLIER + tail * SECOND_MULTIPLIER >>> Long.SIZE - PAIR_BITS);
    }

    static int slot(long head, long middle, long tail) {
        return (int) (head * MULTIPLIER + middle * SECOND_MULTIPLIER + tail * THIRD_MULTIPLIER >>> Long.SIZE - TRIPLE_BITS);
    }
}
