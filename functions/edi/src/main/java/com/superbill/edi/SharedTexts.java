package com.superbill.edi;

import java.nio.charset.StandardCharsets;

/**
 * Gives the same String for the same short value. Most values of a file are ids, codes, dates and amounts of a few bytes that come again and again, so that reading one
 * seldom allocates.
 *
 * <p>A direct-mapped cache: a value that falls on an occupied slot replaces it, so that memory is bounded whatever the file holds.
 */
final class SharedTexts {

    private static final int SLOT_BITS = 10;
    private static final long HASH_MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final long[] keys = new long[1 << SLOT_BITS];
    private final String[] texts = new String[1 << SLOT_BITS];

    /** The text of one to eight bytes, which {@code key} holds too, the last one lowest. */
    String text(long key, byte[] bytes, int offset, int length) {
        int slot = (int) (key * HASH_MULTIPLIER >>> Long.SIZE - SLOT_BITS);
        // A value that begins with NUL has the key of a shorter one.
        boolean shared = bytes[offset] != 0;
        if (shared && keys[slot] == key) {
            return texts[slot];
        }
        var text = new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        if (shared) {
            keys[slot] = key;
            texts[slot] = text;
        }
        return text;
    }
}
