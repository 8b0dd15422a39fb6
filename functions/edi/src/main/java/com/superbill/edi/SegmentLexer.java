package com.superbill.edi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts a stream of bytes into segments and elements, with constant memory.
 *
 * <p>The bytes stand in one buffer. Each time it is filled, one tight loop notes where every element separator and every terminator stands: the <em>marks</em>, and which
 * of them are terminators: the <em>ends</em>. A segment is the run of marks up to the next end, so that {@link #next()} looks at no byte twice and copies none. What is before
 * the segment is forgotten when the buffer is refilled; the buffer grows only for a segment longer than itself, up to {@link #MAX_SEGMENT_BYTES}.
 *
 * <p>Delimiters come by position from every ISA. Blanks and line breaks between segments are skipped, a byte order mark
 * before the first too; inside elements nothing is trimmed.
 */
public final class SegmentLexer {

    /** The longest segment that is read, in bytes. */
    public static final int MAX_SEGMENT_BYTES = 1 << 20;

    private static final int BUFFER_BYTES = 1 << 13;
    /** Bytes behind the last, so that whole words can be read at any. */
    private static final int SPARE_BYTES = 2 * Long.BYTES;
    /** Stands behind the last byte, so that the last word needs no care: a letter is never a delimiter. */
    private static final byte NO_DELIMITER = 'A';
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final SegmentView view;
    private final Consumer<? super Finding> findings;
    private byte[] buffer = new byte[BUFFER_BYTES + SPARE_BYTES];
    /** The next byte to read, and the end of what is in the buffer. */
    private int at;
    private int limit;
    /** Bytes of the file before the buffer's first. */
    private long before;
    private boolean endOfInput;

    /** Where separators and terminators stand in the buffer, as many as it has bytes at most; the next one to look at, and how many there are. */
    private int[] marks = new int[buffer.length];
    private int mark;
    private int markCount;
    /** Which marks are terminators; the next one, and how many there are. */
    private int[] ends = new int[buffer.length];
    private int end;
    private int endCount;

    private InterchangeFormat format = InterchangeFormat.USUAL;
    private byte terminator;
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
        while (true) {
            // A byte order mark and whatever else is not ASCII counts as a negative number.
            if ((at >= limit || buffer[at] <= ' ') && !skipBetweenSegments()) {
                return false;
            }
            if (buffer[at] != terminator) {
                break;
            }
            passEmptySegment();
        }
        view.number++;
        view.offset = before + at;
        if (buffer[at] == 'I' && isInterchangeHeader()) {
            beginInterchange();
            return true;
        }
        if (!insideInterchange) {
            ensure(ForeignFile.BYTES_TO_TELL);
            throw new EdiException(EdiFault.NOT_X12, here(), ForeignFile.sentence(buffer, at, limit, before));
        }
        showNext();
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

    /** Shows the segment that begins at {@link #at}: the marks up to the next end. */
    private void showNext() throws IOException {
        while (end == endCount) {
            if (!refill()) {
                showUnterminated();
                return;
            }
        }
        int last = ends[end++];
        show(last, marks[last]);
        at = marks[last] + 1;
        mark = last + 1;
    }

    private void showUnterminated() {
        marks[markCount] = limit;
        show(markCount++, limit);
        at = limit;
        mark = markCount;
        view.report(EdiFault.SEGMENT_NOT_TERMINATED, "The file ends inside this segment: its terminator is missing.");
    }

    private void show(int last, int end) {
        if (last - mark > SegmentView.MAX_ELEMENTS) {
            throw new EdiException(EdiFault.TOO_MANY_ELEMENTS, here(), "A segment has more than " + SegmentView.MAX_ELEMENTS + " elements.");
        }
        view.show(mark, last - mark, at, end);
    }

    private void beginInterchange() throws IOException {
        ensure(InterchangeHeaderLayout.LENGTH);
        var delimiters = new DelimiterReader(buffer, at, limit - at, view.number, view.offset, findings).read();
        boolean marked = insideInterchange && delimiters.element() == format.delimiters().element() && delimiters.segment() == terminator;
        insideInterchange = true;
        format = new InterchangeFormat(delimiters, LineBreak.NONE);
        terminator = delimiters.segment();
        view.delimiters(delimiters);
        if (!marked) {
            mark = 0;
            markCount = 0;
            end = 0;
            endCount = 0;
            index(at);
        }
        showNext();
        format = new InterchangeFormat(delimiters, lineBreakAhead());
    }

    /** Notes where separators and terminators stand, from an index of the buffer to its end. */
    private void index(int from) {
        Arrays.fill(buffer, limit, limit + Long.BYTES, NO_DELIMITER);
        long counts = index(buffer, from, limit, ByteWords.of(format.delimiters().element()), ByteWords.of(terminator), marks, markCount, ends, endCount);
        markCount = (int) counts;
        endCount = (int) (counts >>> Integer.SIZE);
        view.window(buffer, marks);
    }

    /**
     * The loop that looks at every byte, with all that it needs in variables of its own, so that none of it is read from memory again.
     *
     * @return how many marks there are now, and in the upper half how many ends
     */
    private static long index(byte[] bytes, int from, int to, long separators, long terminators, int[] marks, int markCount, int[] ends, int endCount) {
        int count = markCount;
        int terminated = endCount;
        for (int i = from; i < to; i += Long.BYTES) {
            long word = ByteWords.at(bytes, i);
            long endMatches = ByteWords.matches(word, terminators);
            long matches = ByteWords.matches(word, separators) | endMatches;
            // The first few are written whether they are there or not: a branch on how many there are would be foretold wrongly at every second word.
            ends[terminated] = count + ByteWords.countBefore(matches, endMatches);
            long furtherEnds = ByteWords.withoutFirst(endMatches);
            terminated += endMatches == 0 ? 0 : 1;
            while (furtherEnds != 0) {
                ends[terminated++] = count + ByteWords.countBefore(matches, furtherEnds);
                furtherEnds = ByteWords.withoutFirst(furtherEnds);
            }
            marks[count] = i + ByteWords.first(matches);
            long second = ByteWords.withoutFirst(matches);
            marks[count + 1] = i + ByteWords.first(second);
            long third = ByteWords.withoutFirst(second);
            marks[count + 2] = i + ByteWords.first(third);
            long fourth = ByteWords.withoutFirst(third);
            marks[count + 3] = i + ByteWords.first(fourth);
            int next = count + 4;
            for (long further = ByteWords.withoutFirst(fourth); further != 0; further = ByteWords.withoutFirst(further)) {
                marks[next++] = i + ByteWords.first(further);
            }
            count += Long.bitCount(matches);
        }
        return (long) terminated << Integer.SIZE | count;
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
                // An empty line where the line break is the terminator; or the separator, in files that nobody should send.
                pass();
            }
            if (!refill()) {
                return false;
            }
        }
    }

    /** Passes over a terminator with nothing before it, which ends no segment and is not counted as one. */
    private void passEmptySegment() {
        findings.accept(new Finding(EdiFault.SEGMENT_EMPTY, Position.ofSegment(view.number + 1, "", "", before + at), "Nothing stands between two segment terminators here."));
        pass();
    }

    /** Passes over a byte between segments, which may be a mark. */
    private void pass() {
        if (mark < markCount && marks[mark] == at) {
            end += end < endCount && ends[end] == mark ? 1 : 0;
            mark++;
        }
        at++;
    }

    /** Blank, tab, line breaks, NUL and the end-of-file mark of old systems; the terminator itself when it is a line break. */
    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == 0 || b == 0x1A;
    }

    private boolean isInterchangeHeader() throws IOException {
        return ensure(4) && buffer[at + 1] == 'S' && buffer[at + 2] == 'A' && !Delimiters.isLetterOrDigit(buffer[at + 3]);
    }

    /** The line break between the header in sight and the next segment: the style of this interchange. */
    private LineBreak lineBreakAhead() throws IOException {
        if (limit - at < 2) {
            // Reading on must not lose the header, which is in sight: it is shown again from the front of the buffer.
            at = view.start();
            mark -= view.count() + 1;
            end--;
            ensure(view.length() + 2);
            showNext();
        }
        if (at == limit || (buffer[at] != '\r' && buffer[at] != '\n')) {
            return LineBreak.NONE;
        }
        if (buffer[at] == '\n') {
            return LineBreak.LF;
        }
        return at + 1 < limit && buffer[at + 1] == '\n' ? LineBreak.CRLF : LineBreak.CR;
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

    /** Forgets what is before {@link #at}, reads more behind and marks it; false at the end of the input. */
    private boolean refill() throws IOException {
        if (endOfInput) {
            return false;
        }
        int kept = limit - at;
        int capacity = buffer.length - SPARE_BYTES;
        if (kept == capacity) {
            if (kept >= MAX_SEGMENT_BYTES) {
                throw new EdiException(EdiFault.SEGMENT_TOO_LONG, here(), "A segment is longer than " + MAX_SEGMENT_BYTES + " bytes: its terminator is probably missing.");
            }
            buffer = Arrays.copyOf(buffer, Math.min(2 * kept, MAX_SEGMENT_BYTES) + SPARE_BYTES);
            capacity = buffer.length - SPARE_BYTES;
            marks = Arrays.copyOf(marks, buffer.length);
            ends = Arrays.copyOf(ends, buffer.length);
            view.window(buffer, marks);
        } else if (at > 0) {
            System.arraycopy(buffer, at, buffer, 0, kept);
        }
        for (int i = mark; i < markCount; i++) {
            marks[i - mark] = marks[i] - at;
        }
        for (int i = end; i < endCount; i++) {
            ends[i - end] = ends[i] - mark;
        }
        markCount -= mark;
        mark = 0;
        endCount -= end;
        end = 0;
        before += at;
        at = 0;
        limit = kept;
        int read = in.read(buffer, limit, capacity - limit);
        if (read < 0) {
            endOfInput = true;
            return false;
        }
        limit += read;
        if (insideInterchange) {
            index(kept);
        }
        return true;
    }

    private Position here() {
        return Position.ofSegment(view.number, "", "", before + at);
    }
}
