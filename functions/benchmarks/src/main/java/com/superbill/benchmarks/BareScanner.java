package com.superbill.benchmarks;

import java.io.IOException;
import java.io.InputStream;

/** The least that any reader has to do: look at every byte and note where elements begin. The yardstick, not a parser. */
final class BareScanner {

    private static final int BUFFER_BYTES = 1 << 16;

    private BareScanner() {
    }

    /** A number made of all segments and elements, so that nothing is optimized away. */
    static long scan(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        int[] starts = new int[256];
        int count = 0;
        long segments = 0;
        long elements = 0;
        for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
            for (int i = 0; i < length; i++) {
                byte b = buffer[i];
                if (b == '*') {
                    starts[++count] = i + 1;
                } else if (b == '~') {
                    segments++;
                    elements += count + (starts[count] & 1);
                    count = 0;
                }
            }
        }
        return segments + elements;
    }
}
