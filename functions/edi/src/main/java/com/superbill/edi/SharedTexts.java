package com.superbill.edi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Remembers Strings of short values. Most values of a file are codes, dates, amounts and identifiers of a few bytes that come again and again, so that reading one
 * seldom allocates.
 *
 * <p>Two direct-mapped caches: a value that falls on an occupied slot replaces it, so that memory is bounded whatever the file holds. One is for values that fit in a word, nine of
 * ten, found by one comparison; the other for those of two words. A value is its bytes, the first one lowest, and its length in the highest byte; without that, a
 * value and the same with NULs behind it would be one.
 */
final class SharedTexts {

    /** The longest value of one word, and the longest that is remembered, in bytes. */
    private static final int MAX_WORD_BYTES = 7;
    private static final int MAX_BYTES = 15;

    private static final int SLOT_BITS = 10;
    private static final int LONG_SLOT_BITS = 9;
    private static final long HASH_MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

    private final long[] words = new long[1 << SLOT_BITS];
    private final String[] texts = new String[1 << SLOT_BITS];
    /** Two a slot. */
    private final long[] longWords = new long[2 << LONG_SLOT_BITS];
    private final String[] longTexts = new String[1 << LONG_SLOT_BITS];

    /** The text of these bytes, one or more; null where it is not remembered. */
    String find(byte[] bytes, int at, int length) {
        return length <= MAX_WORD_BYTES ? find(ByteWords.withLength(bytes, at, length)) : length <= MAX_BYTES ? findLong(bytes, at, length) : null;
    }

    /** The text of these bytes, which is not remembered yet. */
    String add(byte[] bytes, int at, int length) {
        var text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        if (length <= MAX_WORD_BYTES) {
            remember(ByteWords.withLength(bytes, at, length), text);
        } else if (length <= MAX_BYTES) {
            long first = ByteWords.at(bytes, at);
            long second = ByteWords.withLength(bytes, at + Long.BYTES, length - Long.BYTES);
            int slot = slot(first, second);
            longWords[2 * slot] = first;
            longWords[2 * slot + 1] = second;
            longTexts[slot] = text;
        }
        return text;
    }

    /** @param word a value of up to seven bytes, with its length in the highest */
    String find(long word) {
        int slot = slot(word);
        return words[slot] == word ? texts[slot] : null;
    }

    void remember(long word, String text) {
        int slot = slot(word);
        words[slot] = word;
        texts[slot] = text;
    }

    void forget() {
        Arrays.fill(texts, null);
        Arrays.fill(longTexts, null);
    }

    private String findLong(byte[] bytes, int at, int length) {
        long first = ByteWords.at(bytes, at);
        long second = ByteWords.withLength(bytes, at + Long.BYTES, length - Long.BYTES);
        int slot = slot(first, second);
        return longWords[2 * slot] == first && longWords[2 * slot + 1] == second ? longTexts[slot] : null;
    }

    private static int slot(long word) {
        return (int) (word * HASH_MULTIPLIER >>> Long.SIZE - SLOT_BITS);
    }

    private static int slot(long first, long second) {
        return (int) ((first ^ Long.rotateLeft(second, 29)) * HASH_MULTIPLIER >>> Long.SIZE - LONG_SLOT_BITS);
    }
}
