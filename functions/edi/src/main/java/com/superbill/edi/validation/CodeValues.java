package com.superbill.edi.validation;

import com.superbill.edi.ValueView;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The code values that a guide allows at one place. They are asked for by bytes, as they stand in a file: nearly every element of a sound file is asked after, and need not become
 * a text for it.
 */
final class CodeValues {

    /** Of an element whose values no guide lists. */
    static final CodeValues ANY = new CodeValues(Set.of());

    private static final long HASH_MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

    private final Set<String> values;
    private final boolean isAny;
    /** The values of up to eight bytes: each at the first free place from where its hash points, at most every second place taken; 0 = free. */
    private final long[] words;
    private final int shift;

    private CodeValues(Set<String> values) {
        this.values = values;
        this.isAny = values.isEmpty();
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, 2 * values.size() - 1));
        this.words = new long[1 << bits];
        this.shift = Long.SIZE - bits;
        for (String value : values) {
            long word = ValueView.wordOf(value);
            if (word != 0) {
                words[slot(word)] = word;
            }
        }
    }

    static CodeValues of(Iterable<String> values) {
        var inOrder = new LinkedHashSet<String>();
        values.forEach(inOrder::add);
        return new CodeValues(Collections.unmodifiableSet(inOrder));
    }

    /** In the guide's order. */
    Set<String> names() {
        return values;
    }

    /** Whether no values are listed, so that any will do. */
    boolean isAny() {
        return isAny;
    }

    boolean contains(ValueView value) {
        long word = value.word();
        return word == 0 ? values.contains(value.text()) : words[slot(word)] == word;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeValues codes && values.equals(codes.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Where the word stands, or would. */
    private int slot(long word) {
        int slot = (int) (word * HASH_MULTIPLIER >>> shift);
        while (words[slot] != 0 && words[slot] != word) {
            slot = slot + 1 & words.length - 1;
        }
        return slot;
    }
}
