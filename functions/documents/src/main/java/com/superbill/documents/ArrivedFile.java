package com.superbill.documents;

import com.superbill.documents.ContentClassifier.Classification;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file turned out to be when it was read, once, from end to end.
 *
 * @param sha256 64 hexadecimal digits
 */
record ArrivedFile(long sizeBytes, String sha256, Classification classification) {

    /** Reads and closes the stream. */
    static ArrivedFile read(InputStream file) {
        MessageDigest digest = newDigest();
        try (var counted = new CountingStream(file); var digested = new DigestInputStream(counted, digest)) {
            Classification classification = ContentClassifier.classify(digested);
            return new ArrivedFile(counted.bytes, HexFormat.of().formatHex(digest.digest()), classification);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class CountingStream extends FilterInputStream {

        private long bytes;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            bytes += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            bytes += Math.max(count, 0);
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
