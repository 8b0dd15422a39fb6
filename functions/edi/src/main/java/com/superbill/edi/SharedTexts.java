package com.superbill.edi;

import java.nio.charset.StandardCharsets;

/**
 * Gives the same String for the same short value. Most values of a file are ids and codes of one to four bytes, so that reading a qualifier
 * neither allocates nor, in a {@code switch}, compares characters: the String knows its hash and is found equal by identity.
 *
 * <p>A direct-mapped cache: a value that falls on an occupied slot replaces it, so that memory is bounded whatever the file holds.
 */
final class SharedTexts {

    /** The longest value that is shared, in bytes: what fits an {@code int}. */
    static final int MAX_BYTES = 4;

    private static final int SLOT_BITS = 10;

    private final int[] keys = new int[1 << SLOT_BITS];
    private final String[] texts = new String[1 << SLOT_BITS];

    /** The text of {@code length} ≤ {@link #MAX_BYTES} bytes. */
    String text(byte[] bytes, int offset, int length) {
        int key = 0;
        for (int i = offset; i < offset + length; i++) {
            key = key << 8 | bytes[i] & 0xFF;
        }
        int slot = key * 0x9E3779B1 >>> 32 - SLOT_BITS;
        String text = texts[slot];
        // A value with leading NULs has the key of the shorter value, hence the second question.
        if (text == null || keys[slot] != key || text.length() != length) {
            text = new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
            keys[slot] = key;
            texts[slot] = text;
        }
        return text;
    }
}
