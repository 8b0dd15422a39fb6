package com.superbill.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The least that any reader of X12 has to do, and nothing of what makes it one: the delimiters are taken from ISA, every byte is looked at once, the starts of a segment's
 * elements, repetitions and components are noted, a segment that a buffer's end cuts is carried into the next. No value is made, nothing is checked. The yardstick.
 */
final class BareScanner {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int HEADER_BYTES = 106;
    private static final int MAX_STARTS = 1_024;

    private final InputStream in;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int limit;
    private final int[] starts = new int[MAX_STARTS];
    private long segments;
    private long values;

    private BareScanner(InputStream in) {
        this.in = in;
    }

    /** A number made of all segments and values, so that nothing is optimized away. */
    static long scan(InputStream in) throws IOException {
        var scanner = new BareScanner(in);
        scanner.scan();
        return scanner.segments + scanner.values;
    }

    private void scan() throws IOException {
        while (limit < HEADER_BYTES) {
            if (!fill(0)) {
                throw new IOException("no ISA");
            }
        }
        byte element = buffer[3];
        byte repetition = buffer[82];
        byte component = buffer[104];
        byte terminator = buffer[105];
        do {
            int segment = 0;
            int count = 0;
            for (int i = 0; i < limit; i++) {
                byte b = buffer[i];
                if (b == element || b == component || b == repetition) {
                    starts[count++] = i + 1;
                } else if (b == terminator) {
                    segments++;
                    values += count + (starts[count] & 1);
                    segment = i + 1;
                    count = 0;
                }
            }
            if (!fill(segment)) {
                return;
            }
        } while (true);
    }

    /** Keeps the segment that begins at this index and reads on behind it; false at the end. */
    private boolean fill(int segment) throws IOException {
        if (segment == 0 && limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        System.arraycopy(buffer, segment, buffer, 0, limit - segment);
        limit -= segment;
        int read = in.read(buffer, limit, buffer.length - limit);
        limit += Math.max(read, 0);
        return read > 0;
    }
}
