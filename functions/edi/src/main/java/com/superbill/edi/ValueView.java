package com.superbill.edi;

import java.nio.charset.StandardCharsets;

/**
 * A value in sight: the bytes of an element or a component as they stand in the file, to be judged without becoming a text. Valid until the segment is asked for another,
 * or the next segment is read.
 */
public final class ValueView {

    /** What {@link #digits} answers for bytes that are not digits alone. */
    public static final int NO_DIGITS = -1;

    private byte[] bytes = new byte[0];
    private int at;
    private int length;

    /** Of nothing, until it {@linkplain #hold holds} something. */
    public ValueView() {
    }

    ValueView show(byte[] bytes, int at, int length) {
        this.bytes = bytes;
        this.at = at;
        this.length = length;
        return this;
    }

    /** Keeps a copy of a value, for longer than it is in sight. Not for a segment's own. */
    public void hold(ValueView value) {
        if (bytes.length < value.length + Long.BYTES) {
            bytes = new byte[2 * (value.length + Long.BYTES)];
        }
        at = 0;
        length = value.length;
        if (length <= Long.BYTES) {
            // Nearly every value; the buffer has a word more than any.
            ByteWords.put(bytes, 0, ByteWords.at(value.bytes, value.at));
        } else {
            System.arraycopy(value.bytes, value.at, bytes, 0, length);
        }
    }

    /** In bytes; 0 where there is no value. */
    public int length() {
        return length;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /** A new text of it. */
    public String text() {
        return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }

    /** The bytes as one number, the first lowest; 0 of a value longer than eight bytes, or of none. */
    public long word() {
        return length == 0 || length > Long.BYTES ? 0 : ByteWords.first(bytes, at, length);
    }

    /** As {@link #word()}, of a text. */
    public static long wordOf(String text) {
        long word = 0;
        for (int i = text.length() <= Long.BYTES ? text.length() - 1 : -1; i >= 0; i--) {
            word = word << Byte.SIZE | text.charAt(i) & 0xFF;
        }
        return word;
    }

    public byte byteAt(int index) {
        return bytes[at + index];
    }

    /** Of an amount such as {@code 48.1}. */
    public long cents(long otherwise) {
        long cents = Numbers.cents(bytes, at, length);
        return cents == Numbers.NOT_CENTS ? otherwise : cents;
    }

    /** Whether a control character stands in it. */
    public boolean hasControlCharacter() {
        for (int i = 0; i < length; i += Long.BYTES) {
            if (ByteWords.hasControlCharacter(ByteWords.first(bytes, at + i, length - i), length - i)) {
                return true;
            }
        }
        return false;
    }

    /** How many digits they are, where all of up to eight bytes are digits but for a point, if one may be; {@link #NO_DIGITS} where they are not. */
    public int countDigits(boolean withPoint) {
        return length == 0 || length > Long.BYTES ? NO_DIGITS : ByteWords.digits(ByteWords.at(bytes, at), length, withPoint);
    }

    /** The number that some of the bytes spell in digits alone, at most nine; {@link #NO_DIGITS} where they do not, or are not there. */
    public int digits(int from, int count) {
        if (from + count > length) {
            return NO_DIGITS;
        }
        if (count == Long.BYTES) {
            return (int) ByteWords.number(ByteWords.at(bytes, at + from));
        }
        int number = 0;
        for (int i = at + from; i < at + from + count; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return NO_DIGITS;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
