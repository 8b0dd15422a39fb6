package com.superbill.edi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Makes Strings of values and remembers the short ones. Most values of a file are codes, dates, amounts and identifiers of a few bytes that come again and again, so that
 * reading one seldom allocates.
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
    /** The separators of components and of repetitions, eight times each. */
    private long components;
    private long repetitions;

    /** Forgets everything, as what is a value depends on the separators. */
    void separators(long components, long repetitions) {
        this.components = components;
        this.repetitions = repetitions;
        Arrays.fill(texts, null);
        Arrays.fill(longTexts, null);
    }

    /**
     * The text of these bytes; null where a separator of components or repetitions stands among them.
     *
     * <p>In one piece, so that it is called: of a smaller method (HotSpot's limit is 325 bytes) the compiler would put a copy into each of the hundred places where a value is
     * read, and the processor's cache would not hold their code. Claims are read a tenth faster so.
     */
    String of(byte[] bytes, int at, int length) {
        if (length <= MAX_WORD_BYTES) {
            if (length == 0) {
                return "";
            }
            long word = ByteWords.withLength(bytes, at, length);
            int slot = (int) (word * HASH_MULTIPLIER >>> Long.SIZE - SLOT_BITS);
            if (words[slot] == word) {
                // What is remembered has no separators in it.
                return texts[slot];
            }
            if (hasSeparator(ByteWords.first(bytes, at, length))) {
                return null;
            }
            var text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
            words[slot] = word;
            texts[slot] = text;
            return text;
        }
        if (length <= MAX_BYTES) {
            long first = ByteWords.at(bytes, at);
            long second = ByteWords.withLength(bytes, at + Long.BYTES, length - Long.BYTES);
            int slot = (int) ((first ^ Long.rotateLeft(second, 29)) * HASH_MULTIPLIER >>> Long.SIZE - LONG_SLOT_BITS);
            if (longWords[2 * slot] == first && longWords[2 * slot + 1] == second) {
                return longTexts[slot];
            }
            if (hasSeparator(first) || hasSeparator(ByteWords.first(bytes, at + Long.BYTES, length - Long.BYTES))) {
                return null;
            }
            var text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
            longWords[2 * slot] = first;
            longWords[2 * slot + 1] = second;
            longTexts[slot] = text;
            return text;
        }
        for (int i = 0; i < length; i += Long.BYTES) {
            if (hasSeparator(ByteWords.first(bytes, at + i, length - i))) {
                return null;
            }
        }
        return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }

    private boolean hasSeparator(long word) {
        return (ByteWords.matches(word, components) | ByteWords.matches(word, repetitions)) != 0;
    }
}
