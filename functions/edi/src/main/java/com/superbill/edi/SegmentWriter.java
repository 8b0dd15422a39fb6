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
    /** By character: whether it may not stand in data. */
    private final boolean[] notWritable = new boolean[0x100];
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
            notWritable[c] = c < ' ' || delimiters.contains((byte) c);
        }
        String lineBreak = format.lineBreak().text();
        this.segmentEnd = new byte[1 + lineBreak.length()];
        segmentEnd[0] = delimiters.segment();
        for (int i = 0; i < lineBreak.length(); i++) {
            segmentEnd[1 + i] = (byte) lineBreak.charAt(i);
        }
    }

    public SegmentWriter begin(String id) {
        this.id = id;
        element = 0;
        owedElements = 0;
        owedRepetitions = 0;
        owedComponents = 0;
        segmentStart = size;
        put(id);
        return this;
    }

    @Override
    public SegmentWriter text(String value) {
        nextElement();
        value(value);
        return this;
    }

    @Override
    public SegmentWriter composite(List<String> components) {
        nextElement();
        components(components);
        return this;
    }

    @Override
    public SegmentWriter repeatedComposite(List<List<String>> repetitions) {
        nextElement();
        boolean first = true;
        for (var components : repetitions) {
            if (!first) {
                owedRepetitions++;
                owedComponents = 0;
            }
            first = false;
            components(components);
        }
        return this;
    }

    @Override
    public SegmentWriter composite(String... components) {
        return composite(Arrays.asList(components));
    }

    @Override
    public SegmentWriter skip(int elements) {
        for (int i = 0; i < elements; i++) {
            nextElement();
        }
        return this;
    }

    @Override
    public SegmentWriter cents(long cents) {
        nextElement();
        pay();
        ensure(Numbers.MAX_CENTS_LENGTH);
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
        pay();
        ensure(1);
        buffer[size++] = delimiter;
    }

    private void nextElement() {
        element++;
        owedElements++;
        owedRepetitions = 0;
        owedComponents = 0;
    }

    private void components(List<String> components) {
        for (int i = 0; i < components.size(); i++) {
            if (i > 0) {
                owedComponents++;
            }
            value(components.get(i));
        }
    }

    private void value(String value) {
        if (!value.isEmpty()) {
            pay();
            put(value);
        }
    }

    private void pay() {
        pay(delimiters.element(), owedElements);
        owedElements = 0;
        if ((owedRepetitions | owedComponents) != 0) {
            pay(delimiters.repetition(), owedRepetitions);
            owedRepetitions = 0;
            pay(delimiters.component(), owedComponents);
            owedComponents = 0;
        }
    }

    private void pay(byte separator, int owed) {
        if (owed == 0) {
            return;
        }
        if (owed == 1 && separator != Delimiters.NO_REPETITION && size < buffer.length) {
            buffer[size++] = separator;
            return;
        }
        if (separator == Delimiters.NO_REPETITION) {
            throw refuse("This interchange has no repetition separator, so an element cannot repeat.");
        }
        ensure(owed);
        Arrays.fill(buffer, size, size + owed, separator);
        size += owed;
    }

    private void put(String value) {
        int length = value.length();
        ensure(length);
        byte[] bytes = buffer;
        boolean[] refused = notWritable;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c > 0xFF || refused[c]) {
                throw refuse("The value holds " + (c > 0xFF ? "a character outside ISO-8859-1" : c < ' ' ? "a control character" : "the delimiter " + c)
                        + ": take it out before writing.");
            }
            bytes[at + i] = (byte) c;
        }
        size = at + length;
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
