package com.superbill.edi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Remembers Strings of short values. Most values of a file are codes, dates, amounts and identifiers of a few bytes that come again and again, so that reading one
 * seldom allocates.
 *
 * <p>A direct-mapped cache: a value that falls on an occupied slot replaces it, so that memory is bounded whatever the file holds. A value is its bytes as two words, the first
 * byte lowest, and its length in the highest byte of the second; without that, a value and the same with NULs behind it would be one.
 */
final class SharedTexts {

    /** The longest value that is remembered, in bytes. */
    private static final int MAX_BYTES = 15;

    private static final int SLOT_BITS = 10;
    private static final long HASH_MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

    private final long[] words = new long[2 << SLOT_BITS];
    private final String[] texts = new String[1 << SLOT_BITS];

    /** The text of these bytes; null where it is not remembered. */
    String find(byte[] bytes, int at, int length) {
        return length > MAX_BYTES ? null : find(ByteWords.first(bytes, at, length), ByteWords.second(bytes, at, length));
    }

    /** The text of these bytes, which is not remembered yet. */
    String add(byte[] bytes, int at, int length) {
        var text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        if (length <= MAX_BYTES) {
            remember(ByteWords.first(bytes, at, length), ByteWords.second(bytes, at, length), text);
        }
        return text;
    }

    /** @param second with the length in its highest byte */
    String find(long first, long second) {
        int slot = slot(first, second);
        return words[2 * slot] == first && words[2 * slot + 1] == second ? texts[slot] : null;
    }

    void remember(long first, long second, String text) {
        int slot = slot(first, second);
        words[2 * slot] = first;
        words[2 * slot + 1] = second;
        texts[slot] = text;
    }

    void forget() {
        Arrays.fill(texts, null);
    }

    private static int slot(long first, long second) {
        return (int) ((first ^ Long.rotateLeft(second, 29)) * HASH_MULTIPLIER >>> Long.SIZE - SLOT_BITS);
    }
}
