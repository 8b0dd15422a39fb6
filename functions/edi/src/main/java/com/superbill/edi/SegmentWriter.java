package com.superbill.edi;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes segments element by element:
 *
 * <pre>{@code writer.begin("SVC").composite("HC", "99213", "25").cents(12_500).cents(8_000).end();}</pre>
 *
 * <p>Separators are owed until a value follows, so trailing empty elements and components never appear. A value that holds a delimiter or a control character is refused, and
 * nothing of its segment is written: what the receiver would read differs from what was meant.
 */
public final class SegmentWriter implements ElementWriter {

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private final Delimiters delimiters;
    private final byte[] segmentEnd;
    /** By character: 1 where it may not stand in data. */
    private final byte[] notWritable = new byte[0x100];
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int size;
    private int segmentStart;
    private long segments;
    private String id = "";
    private int element;
    private int owedElements;
    private int owedRepetitions;
    private int owedComponents;

    /** The stream is flushed by {@link #flush()} and not closed. */
    public SegmentWriter(OutputStream out, InterchangeFormat format) {
        this.out = out;
        this.delimiters = format.delimiters();
        for (int c = 0; c < notWritable.length; c++) {
            notWritable[c] = (byte) (c < ' ' || delimiters.contains((byte) c) ? 1 : 0);
        }
        String lineBreak = format.lineBreak().text();
        this.segmentEnd = new byte[1 + lineBreak.length()];
        segmentEnd[0] = delimiters.segment();
        for (int i = 0; i < lineBreak.length(); i++) {
            segmentEnd[1 + i] = (byte) lineBreak.charAt(i);
        }
    }

    @Override
    public SegmentWriter begin(String id) {
        this.id = id;
        element = 0;
        owedElements = 0;
        owedRepetitions = 0;
        owedComponents = 0;
        segmentStart = size;
        value(id);
        return this;
    }

    @Override
    public SegmentWriter text(String value) {
        nextElement();
        if (!value.isEmpty()) {
            value(value);
        }
        return this;
    }

    @Override
    public SegmentWriter composite() {
        nextElement();
        // None before the first component.
        owedComponents = -1;
        return this;
    }

    @Override
    public SegmentWriter component(String value) {
        owedComponents++;
        if (!value.isEmpty()) {
            value(value);
        }
        return this;
    }

    @Override
    public SegmentWriter composite(String... components) {
        ElementWriter.super.composite(components);
        return this;
    }

    @Override
    public SegmentWriter repeatedComposite(List<List<String>> repetitions) {
        nextElement();
        boolean first = true;
        for (var components : repetitions) {
            if (!first) {
                owedRepetitions++;
            }
            first = false;
            owedComponents = -1;
            for (String component : components) {
                component(component);
            }
        }
        owedRepetitions = 0;
        return this;
    }

    @Override
    public SegmentWriter skip(int elements) {
        element += elements;
        owedElements += elements;
        // Those behind a composite's last value are never paid.
        owedComponents = 0;
        return this;
    }

    @Override
    public SegmentWriter cents(long cents) {
        nextElement();
        payElements(Numbers.MAX_CENTS_LENGTH);
        size = Numbers.writeCents(cents, buffer, size);
        return this;
    }

    @Override
    public SegmentWriter cents(OptionalLong cents) {
        return cents.isPresent() ? cents(cents.getAsLong()) : skip(1);
    }

    @Override
    public SegmentWriter decimal(Optional<Decimal> value) {
        return value.isPresent() ? text(value.get().toString()) : skip(1);
    }

    /** The next element, a whole number. */
    public SegmentWriter number(long number) {
        return text(Long.toString(number));
    }

    /** Ends the segment. */
    public void end() throws IOException {
        ensure(segmentEnd.length);
        System.arraycopy(segmentEnd, 0, buffer, size, segmentEnd.length);
        size += segmentEnd.length;
        segments++;
        if (size >= BUFFER_BYTES) {
            out.write(buffer, 0, size);
            size = 0;
        }
    }

    /** A segment of plain values. */
    public void segment(String id, String... values) throws IOException {
        begin(id).texts(values);
        end();
    }

    /** A kept segment, as it was. */
    public void segment(Segment segment) throws IOException {
        begin(segment.id());
        for (var element : segment.elements()) {
            repeatedComposite(element.repetitions());
        }
        end();
    }

    /** Segments ended so far. */
    public long segments() {
        return segments;
    }

    /** Hands everything to the stream and flushes it. */
    public void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
        out.flush();
    }

    /** ISA: its elements padded to their fixed widths, and the delimiters themselves. Values are ISA01–10 and ISA12–15. */
    public void interchangeHeader(String... values) throws IOException {
        begin("ISA");
        for (int i = 0; i < values.length; i++) {
            if (i == InterchangeHeaderLayout.VALUES_BEFORE_REPETITION_SEPARATOR) {
                delimiter(delimiters.repetition() == Delimiters.NO_REPETITION ? (byte) 'U' : delimiters.repetition());
            }
            int width = InterchangeHeaderLayout.VALUE_WIDTHS[i];
            if (values[i].length() > width) {
                throw refuse("The value is longer than its " + width + " characters in ISA.");
            }
            text(values[i] + " ".repeat(width - values[i].length()));
        }
        delimiter(delimiters.component());
        end();
    }

    private void delimiter(byte delimiter) {
        nextElement();
        payElements(1);
        buffer[size++] = delimiter;
    }

    private void nextElement() {
        skip(1);
    }

    /** The separators before an element that is not empty; room for that many bytes besides. */
    private void payElements(int bytes) {
        ensure(owedElements + bytes);
        for (; owedElements > 0; owedElements--) {
            buffer[size++] = delimiters.element();
        }
    }

    /**
     * A value that is not empty, with the separators that are owed before it. In one piece, so that it is called and not copied to a hundred places (see
     * {@link ValueRun#text}): writing is a tenth faster so.
     */
    private void value(String value) {
        int length = value.length();
        ensure(owedElements + owedRepetitions + owedComponents + length);
        byte[] bytes = buffer;
        int at = size;
        for (; owedElements > 0; owedElements--) {
            bytes[at++] = delimiters.element();
        }
        if ((owedRepetitions | owedComponents) != 0) {
            if (owedRepetitions > 0 && delimiters.repetition() == Delimiters.NO_REPETITION) {
                throw refuse("This interchange has no repetition separator, so an element cannot repeat.");
            }
            for (; owedRepetitions > 0; owedRepetitions--) {
                bytes[at++] = delimiters.repetition();
            }
            for (; owedComponents > 0; owedComponents--) {
                bytes[at++] = delimiters.component();
            }
        }
        byte[] refused = notWritable;
        // Asked once for all characters: a branch for each takes longer than all the rest.
        int wrong = 0;
        // The bits of all characters together: those above a byte are of one outside ISO-8859-1.
        int bits = 0;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            wrong |= refused[c & 0xFF];
            bits |= c;
            bytes[at + i] = (byte) c;
        }
        at += length;
        if ((wrong | bits >>> Byte.SIZE) != 0) {
            int first = 0;
            while (value.charAt(first) <= 0xFF && refused[value.charAt(first)] == 0) {
                first++;
            }
            char c = value.charAt(first);
            throw refuse("The value holds " + (c > 0xFF ? "a character outside ISO-8859-1" : c < ' ' ? "a control character" : "the delimiter " + c)
                    + ": take it out before writing.");
        }
        size = at;
    }

    private EdiException refuse(String sentence) {
        size = segmentStart;
        return new EdiException(EdiFault.DATA_NOT_WRITABLE, new Position(segments + 1, id, "", element, 0, 0, 0), sentence);
    }

    private void ensure(int bytes) {
        if (buffer.length - size < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + bytes));
        }
    }
}
