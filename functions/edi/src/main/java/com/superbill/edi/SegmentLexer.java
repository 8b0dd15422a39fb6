package com.superbill.edi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts a stream of bytes into segments and elements, in one pass, with constant memory.
 *
 * <p>The bytes stand in one buffer. {@link #next()} looks at each byte of a segment once and notes where its elements begin; what is before
 * the segment is forgotten when the buffer is refilled. The buffer grows only for a segment longer than itself, up to {@link #MAX_SEGMENT_BYTES}.
 *
 * <p>Delimiters come by position from every ISA. Blanks and line breaks between segments are skipped, a byte order mark
 * before the first too; inside elements nothing is trimmed.
 */
public final class SegmentLexer {

    /** The longest segment that is read, in bytes. */
    public static final int MAX_SEGMENT_BYTES = 1 << 20;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final SegmentView view;
    private final Consumer<? super Finding> findings;
    private byte[] buffer = new byte[BUFFER_BYTES];
    /** The next byte to read, and the end of what is in the buffer. */
    private int at;
    private int limit;
    /** Bytes of the file before the buffer's first. */
    private long before;
    private boolean endOfInput;
    private InterchangeFormat format = InterchangeFormat.USUAL;
    private boolean insideInterchange;

    /** The stream is read to its end but not closed. */
    public SegmentLexer(InputStream in, Consumer<? super Finding> findings) {
        this.in = in;
        this.findings = findings;
        this.view = new SegmentView(findings);
    }

    /**
     * Goes to the next segment.
     *
     * @return false at the end of the file
     * @throws EdiException when the bytes cannot be cut into segments: not X12, delimiters that do not delimit, a segment over the limit
     */
    public boolean next() throws IOException {
        if (!skipBetweenSegments()) {
            return false;
        }
        view.number++;
        view.offset = before + at;
        view.reset();
        boolean header = isInterchangeHeader();
        if (header) {
            insideInterchange = true;
            format = new InterchangeFormat(readDelimiters(), LineBreak.NONE);
        } else if (!insideInterchange) {
            throw new EdiException(EdiFault.NOT_X12, Position.ofSegment(1, "", "", before + at), "An X12 file begins with an ISA segment; this one does not.");
        }
        scan();
        if (header) {
            format = new InterchangeFormat(format.delimiters(), lineBreakAhead());
        }
        return true;
    }

    /** The segment in sight; the same object throughout, its content valid until {@link #next()}. */
    public SegmentView segment() {
        return view;
    }

    /** How the current interchange is spelled. */
    public InterchangeFormat format() {
        return format;
    }

    /** Finds the segment's end and its elements' beginnings. */
    private void scan() throws IOException {
        byte elementSeparator = format.delimiters().element();
        byte terminator = format.delimiters().segment();
        int[] starts = view.starts;
        starts[0] = 0;
        int count = 0;
        int i = at;
        while (true) {
            byte[] bytes = buffer;
            int end = limit;
            for (; i < end; i++) {
                byte b = bytes[i];
                if (b == elementSeparator) {
                    if (count == SegmentView.MAX_ELEMENTS) {
                        throw new EdiException(EdiFault.TOO_MANY_ELEMENTS, here(), "A segment has more than " + SegmentView.MAX_ELEMENTS + " elements.");
                    }
                    starts[++count] = i + 1 - at;
                } else if (b == terminator) {
                    show(count, i);
                    at = i + 1;
                    return;
                }
            }
            int done = i - at;
            if (!refill()) {
                show(count, limit);
                at = limit;
                view.report(EdiFault.SEGMENT_NOT_TERMINATED, "The file ends inside this segment: its terminator is missing.");
                return;
            }
            i = at + done;
        }
    }

    private void show(int count, int end) {
        view.bytes = buffer;
        view.base = at;
        view.count = count;
        view.starts[count + 1] = end - at + 1;
        view.delimiters = format.delimiters();
    }

    /** Goes to the first byte of a segment. */
    private boolean skipBetweenSegments() throws IOException {
        if (before == 0 && at == 0 && ensure(BYTE_ORDER_MARK.length)
                && Arrays.equals(buffer, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)) {
            at = BYTE_ORDER_MARK.length;
        }
        while (true) {
            while (at < limit) {
                if (!isBlank(buffer[at])) {
                    return true;
                }
                at++;
            }
            if (!refill()) {
                return false;
            }
        }
    }

    /** Blank, tab, line breaks, NUL and the end-of-file mark of old systems; the terminator itself when it is a line break. */
    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == 0 || b == 0x1A;
    }

    private boolean isInterchangeHeader() throws IOException {
        return buffer[at] == 'I' && ensure(4) && buffer[at + 1] == 'S' && buffer[at + 2] == 'A' && !Delimiters.isLetterOrDigit(buffer[at + 3]);
    }

    /** Reads the delimiters by position; where ISA is not of its fixed width, by counting its sixteen separators. */
    private Delimiters readDelimiters() throws IOException {
        ensure(InterchangeHeaderLayout.LENGTH);
        int available = limit - at;
        int component = InterchangeHeaderLayout.componentSeparatorIndex(buffer, at, available);
        if (component < 0) {
            throw new EdiException(EdiFault.DELIMITERS_INVALID, here(), "ISA must have sixteen elements; this one is cut short.");
        }
        byte element = buffer[at + 3];
        byte repetition = InterchangeHeaderLayout.repetitionSeparator(buffer, at, component);
        byte componentSeparator = buffer[at + component];
        byte terminator = buffer[at + component + 1];
        if (component != InterchangeHeaderLayout.COMPONENT_SEPARATOR) {
            warn(EdiFault.ISA_NOT_FIXED_WIDTH, "ISA must be 106 characters long with its terminator, each element padded with blanks.");
        }
        if (repetition == componentSeparator || repetition == terminator) {
            warn(EdiFault.REPETITION_SEPARATOR_INVALID, "ISA11 names a delimiter that has another meaning too; elements are read as not repeating.");
            repetition = Delimiters.NO_REPETITION;
        }
        try {
            return new Delimiters(element, repetition, componentSeparator, terminator);
        } catch (IllegalArgumentException e) {
            throw new EdiException(EdiFault.DELIMITERS_INVALID, here(), "ISA does not name usable delimiters: " + e.getMessage() + ".");
        }
    }

    private void warn(EdiFault fault, String sentence) {
        findings.accept(new Finding(fault, here(), sentence));
    }

    /** The line break between the header and the next segment: the style of this interchange. */
    private LineBreak lineBreakAhead() throws IOException {
        int wanted = limit - at >= 2 || ensureAfterView(2) ? 2 : limit - at;
        if (wanted == 0 || (buffer[at] != '\r' && buffer[at] != '\n')) {
            return LineBreak.NONE;
        }
        if (buffer[at] == '\n') {
            return LineBreak.LF;
        }
        return wanted == 2 && buffer[at + 1] == '\n' ? LineBreak.CRLF : LineBreak.CR;
    }

    /** As {@link #ensure}, but keeps the segment in sight, which ends at {@link #at}. */
    private boolean ensureAfterView(int bytes) throws IOException {
        int length = at - view.base;
        at = view.base;
        boolean there = ensure(length + bytes);
        view.bytes = buffer;
        view.base = at;
        at += length;
        return there;
    }

    /** Whether that many bytes are at hand, after reading more where needed. */
    private boolean ensure(int bytes) throws IOException {
        while (limit - at < bytes) {
            if (!refill()) {
                return false;
            }
        }
        return true;
    }

    /** Forgets what is before {@link #at} and reads more behind; false at the end of the input. */
    private boolean refill() throws IOException {
        if (endOfInput) {
            return false;
        }
        int kept = limit - at;
        if (kept == buffer.length) {
            if (kept >= MAX_SEGMENT_BYTES) {
                throw new EdiException(EdiFault.SEGMENT_TOO_LONG, here(), "A segment is longer than " + MAX_SEGMENT_BYTES + " bytes: its terminator is probably missing.");
            }
            buffer = Arrays.copyOf(buffer, Math.min(2 * kept, MAX_SEGMENT_BYTES));
        } else if (at > 0) {
            System.arraycopy(buffer, at, buffer, 0, kept);
        }
        before += at;
        at = 0;
        limit = kept;
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            endOfInput = true;
            return false;
        }
        limit += read;
        return true;
    }

    private Position here() {
        return Position.ofSegment(view.number, "", "", before + at);
    }
}
