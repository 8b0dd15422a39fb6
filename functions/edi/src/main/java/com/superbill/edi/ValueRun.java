package com.superbill.edi;

/**
 * A run of values in the lexer's buffer, counted from 1: the elements of a segment, or the components of an element. Says which of them were asked for.
 */
sealed class ValueRun implements Composite permits SegmentView {

    byte[] bytes = new byte[0];
    /** Value v lies between marks first + v - 1 and first + v. */
    int[] marks = new int[1];
    int first;
    int count;
    /** The values that were asked for, a bit each. */
    long read;
    /** Something was read as less than it says. */
    boolean inexact;

    private final SharedTexts shared;
    private final long[] words;
    private final String[] texts;

    ValueRun(SharedTexts shared) {
        this.shared = shared;
        this.words = shared.words;
        this.texts = shared.texts;
    }

    /** Goes to other values, none of which was asked for. */
    final void show(int first, int count) {
        this.first = first;
        this.count = count;
        read = 0;
        inexact = false;
    }

    /** The index of the value's first byte. */
    final int start(int value) {
        return marks[first + value - 1] + 1;
    }

    /** The index behind the value's last byte. */
    final int end(int value) {
        return marks[first + value];
    }

    final void markRead(int value) {
        read |= 1L << value;
    }

    /** How many values there are, trailing empty ones included. */
    @Override
    public final int count() {
        return count;
    }

    /** A value's length in bytes; 0 where it is absent or empty. */
    public final int length(int value) {
        return value > count ? 0 : end(value) - start(value);
    }

    /**
     * A value, or what of it stands before the first separator of components or repetitions; empty where it is absent.
     *
     * <p>In one piece, because of the processor's cache for code: HotSpot copies a method of up to 325 bytes to wherever it is called often, and of this one it would make more than a
     * hundred copies. Called instead, it stays in the cache, and claims are read a tenth faster.
     */
    @Override
    public final String text(int value) {
        read |= 1L << value;
        if (value > count) {
            return "";
        }
        int[] marks = this.marks;
        int mark = first + value;
        int at = marks[mark - 1] + 1;
        int length = marks[mark] - at;
        byte[] bytes = this.bytes;
        if (length <= SharedTexts.ONE_WORD) {
            if (length == 0) {
                return "";
            }
            long word = ByteWords.withLength(bytes, at, length, length);
            int slot = SharedTexts.slot(word);
            if (words[slot] == word) {
                return texts[slot];
            }
        } else if (length <= SharedTexts.TWO_WORDS) {
            long head = ByteWords.at(bytes, at);
            long tail = ByteWords.withLength(bytes, at + Long.BYTES, length - Long.BYTES, length);
            int slot = SharedTexts.slot(head, tail);
            long[] pairs = shared.pairs;
            if (pairs[2 * slot] == head && pairs[2 * slot + 1] == tail) {
                return shared.textsOfPairs[slot];
            }
        } else if (length <= SharedTexts.THREE_WORDS) {
            long head = ByteWords.at(bytes, at);
            long middle = ByteWords.at(bytes, at + Long.BYTES);
            long tail = ByteWords.withLength(bytes, at + 2 * Long.BYTES, length - 2 * Long.BYTES, length);
            int slot = SharedTexts.slot(head, middle, tail);
            long[] triples = shared.triples;
            if (triples[3 * slot] == head && triples[3 * slot + 1] == middle && triples[3 * slot + 2] == tail) {
                return shared.textsOfTriples[slot];
            }
        }
        return make(at, length, true);
    }

    /** Absence is told before {@link #text} is called, which pays where values are nearly always absent, and only there. */
    @Override
    public final String rareText(int value) {
        return value > count ? "" : text(value);
    }

    /**
     * A new text of these bytes, or of what of them stands before the first separator of components or repetitions. It is remembered if it is short and may come again. In one piece,
     * so that it is called and not copied to wherever an identifier is read: see {@link #text}.
     */
    @SuppressWarnings("deprecation") // This constructor, for which the highest byte of each character is 0, does not have to ask for the charset.
    final String make(int at, int length, boolean comesAgain) {
        byte[] bytes = this.bytes;
        var shared = this.shared;
        int plain = length;
        for (int i = 0; i < length; i += Long.BYTES) {
            long word = ByteWords.at(bytes, at + i);
            long separators = ByteWords.matches(word, shared.components) | ByteWords.matches(word, shared.repetitions);
            if (separators != 0) {
                plain = Math.min(length, i + ByteWords.first(separators));
                break;
            }
        }
        inexact |= plain < length;
        var text = new String(bytes, 0, at, plain);
        if (!comesAgain) {
            return text;
        }
        if (plain <= SharedTexts.ONE_WORD) {
            long word = ByteWords.withLength(bytes, at, plain, plain);
            int slot = SharedTexts.slot(word);
            words[slot] = word;
            texts[slot] = text;
        } else if (plain <= SharedTexts.TWO_WORDS) {
            long head = ByteWords.at(bytes, at);
            long tail = ByteWords.withLength(bytes, at + Long.BYTES, plain - Long.BYTES, plain);
            int slot = SharedTexts.slot(head, tail);
            shared.pairs[2 * slot] = head;
            shared.pairs[2 * slot + 1] = tail;
            shared.textsOfPairs[slot] = text;
        } else if (plain <= SharedTexts.THREE_WORDS) {
            long head = ByteWords.at(bytes, at);
            long middle = ByteWords.at(bytes, at + Long.BYTES);
            long tail = ByteWords.withLength(bytes, at + 2 * Long.BYTES, plain - 2 * Long.BYTES, plain);
            int slot = SharedTexts.slot(head, middle, tail);
            shared.triples[3 * slot] = head;
            shared.triples[3 * slot + 1] = middle;
            shared.triples[3 * slot + 2] = tail;
            shared.textsOfTriples[slot] = text;
        }
        return text;
    }

    /** Whether something was read as less than it says, or a value that is not empty was not asked for. */
    final boolean saysMoreThanWasAskedFor() {
        if (inexact || count >= Long.SIZE) {
            return true;
        }
        long notAskedFor = ((1L << count) - 1 << 1) & ~read;
        for (; notAskedFor != 0; notAskedFor &= notAskedFor - 1) {
            if (length(Long.numberOfTrailingZeros(notAskedFor)) > 0) {
                return true;
            }
        }
        return false;
    }
}
