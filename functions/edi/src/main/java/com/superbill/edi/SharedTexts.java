package com.superbill.edi;

import java.util.Arrays;

/**
 * Remembers Strings of short values. Most values of a file are codes, dates, amounts and identifiers of a few bytes that come again and again, so that reading one
 * seldom allocates.
 *
 * <p>Two direct-mapped caches, of values up to eight bytes and up to sixteen: one that falls on an occupied slot replaces it, so that memory is bounded whatever the file holds.
 * A value is its bytes as words, the first byte lowest, the rest zeros; so one that ends in NUL is not to be remembered.
 */
final class SharedTexts {

    /** The longest value that is remembered, in bytes. */
    static final int MAX_BYTES = 2 * Long.BYTES;

    private static final int SLOTS = 1 << 10;
    private static final int HASH_SHIFT = Long.SIZE - 10;
    private static final long HASH_MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

    private final long[] words = new long[SLOTS];
    private final String[] texts = new String[SLOTS];
    private final long[] firstWords = new long[SLOTS];
    private final long[] secondWords = new long[SLOTS];
    private final String[] longerTexts = new String[SLOTS];

    /** The text of one to eight bytes; null where it is not remembered. */
    String find(long word) {
        int slot = slot(word);
        return words[slot] == word ? texts[slot] : null;
    }

    /** The text of nine to sixteen bytes; null where it is not remembered. */
    String find(long first, long second) {
        int slot = slot(first ^ Long.rotateLeft(second, 29));
        return firstWords[slot] == first && secondWords[slot] == second ? longerTexts[slot] : null;
    }

    void remember(long word, String text) {
        int slot = slot(word);
        words[slot] = word;
        texts[slot] = text;
    }

    void remember(long first, long second, String text) {
        int slot = slot(first ^ Long.rotateLeft(second, 29));
        firstWords[slot] = first;
        secondWords[slot] = second;
        longerTexts[slot] = text;
    }

    void forget() {
        Arrays.fill(texts, null);
        Arrays.fill(longerTexts, null);
    }

    private static int slot(long hash) {
        return (int) (hash * HASH_MULTIPLIER >>> HASH_SHIFT);
    }
}
