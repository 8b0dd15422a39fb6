package com.superbill.edi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.claim.ClaimReader;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.remittance.RemittanceReader;
import com.superbill.edi.validation.AcknowledgmentMaker;
import com.superbill.edi.validation.CodeSets;
import com.superbill.edi.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Files spoilt at random, by segments and by bytes: every reader and the validator come to their end, and throw nothing but an {@link EdiException}. {@code -Dsuperbill.fuzz=200000}
 * makes a long run of it, {@code -Dsuperbill.fuzz.seed=…} another.
 */
class MutationFuzzTest {

    private static final int INPUTS = Integer.getInteger("superbill.fuzz", 5_000);
    private static final long SEED = Long.getLong("superbill.fuzz.seed", 835_837L);
    private static final int MAX_BYTES = 8_000;
    private static final int MAX_MUTATIONS = 4;
    /** Findings and records of one small file stay small; a reader that loops while it fills the heap does not. */
    private static final long MAX_FINDINGS = 20_000;

    @Test
    void noSpoiltFileHangsOrThrowsOrFillsTheMemory() throws IOException {
        // Given
        var originals = new ArrayList<byte[]>();
        for (var file : SampleFiles.in()) {
            if (Files.size(file) <= MAX_BYTES) {
                originals.add(Files.readAllBytes(file));
            }
        }
        var random = new Random(SEED);
        for (int input = 0; input < INPUTS; input++) {
            byte[] original = originals.get(random.nextInt(originals.size()));
            byte[] spoilt = original;
            for (int i = 1 + random.nextInt(MAX_MUTATIONS); i > 0; i--) {
                spoilt = random.nextBoolean() ? spoilSegments(spoilt, random) : spoilBytes(spoilt, random);
            }
            // When
            try {
                read(spoilt);
                validate(spoilt);
            } catch (RuntimeException | StackOverflowError e) {
                // Then
                throw new AssertionError("input " + input + " of seed " + SEED + ": " + new String(spoilt, ISO_8859_1), e);
            }
        }
    }

    private static void validate(byte[] file) throws IOException {
        var report = new Validator(Set.of(Validator.CLEARINGHOUSE), CodeSets.NONE).validate(new ByteArrayInputStream(file));
        assertThat(report.everyFinding().size()).isLessThan((int) MAX_FINDINGS);
        try {
            AcknowledgmentMaker.write(report, new ByteArrayOutputStream(), LocalDateTime.of(2026, 11, 22, 10, 0), 1);
        } catch (EdiException e) {
            // A control number that holds a delimiter cannot be written back.
            assertThat(e.finding().fault()).isEqualTo(EdiFault.DATA_NOT_WRITABLE);
        }
    }

    private static void read(byte[] file) throws IOException {
        var findings = new Findings();
        var envelope = new EnvelopeReader(new ByteArrayInputStream(file), findings);
        try {
            while (envelope.nextTransaction()) {
                var kind = TransactionKind.of(envelope.group(), envelope.transaction());
                if (kind.isEmpty()) {
                    continue;
                }
                switch (kind.get()) {
                    case PROFESSIONAL_CLAIM, INSTITUTIONAL_CLAIM -> {
                        var claims = ClaimReader.open(envelope);
                        while (claims.next().isPresent()) {
                            assertThat(claims.position()).isNotNull();
                        }
                    }
                    case REMITTANCE -> {
                        var remittance = RemittanceReader.open(envelope);
                        while (remittance.next().isPresent()) {
                            assertThat(remittance.position()).isNotNull();
                        }
                    }
                    default -> readWhole(envelope);
                }
            }
        } catch (EdiException e) {
            assertThat(e.finding().position().byteOffset()).isBetween(0L, (long) file.length);
        }
    }

    /** What was read is written, and what was written is read as the same: also of a spoilt file. */
    private static void readWhole(EnvelopeReader envelope) throws IOException {
        readWhole(envelope, WholeTransactions.codec(envelope).orElseThrow(), TransactionKind.of(envelope.group(), envelope.transaction()).orElseThrow());
    }

    private static <R> void readWhole(EnvelopeReader envelope, WholeTransactions.Codec<R> codec, TransactionKind kind) throws IOException {
        R transaction = codec.reader().read(envelope);
        byte[] written;
        try {
            written = WholeTransactions.write(kind, transaction, codec.writer());
        } catch (EdiException e) {
            assertThat(e.finding().fault()).isEqualTo(EdiFault.DATA_NOT_WRITABLE);
            return;
        }
        WholeTransactions.read(written, codec.reader(), new Findings());
    }

    /** Drops, doubles, swaps or moves segments, or takes an element's value from elsewhere. */
    private static byte[] spoilSegments(byte[] file, Random random) {
        var text = new String(file, ISO_8859_1);
        if (text.length() < 106) {
            return file;
        }
        String terminator = text.substring(105, 106);
        List<String> segments = new ArrayList<>(Arrays.asList(text.split(Pattern.quote(terminator))));
        int one = random.nextInt(segments.size());
        int other = random.nextInt(segments.size());
        switch (random.nextInt(5)) {
            case 0 -> segments.remove(one);
            case 1 -> segments.add(one, segments.get(other));
            case 2 -> Collections.swap(segments, one, other);
            case 3 -> segments.add(other, segments.remove(one) + text.charAt(3) + random.nextInt(1000));
            default -> segments.set(one, segments.get(one).replace(text.charAt(3), random.nextBoolean() ? text.charAt(104) : text.charAt(82)));
        }
        return String.join(terminator, segments).concat(terminator).getBytes(ISO_8859_1);
    }

    /** Overwrites, inserts or cuts bytes. */
    private static byte[] spoilBytes(byte[] file, Random random) {
        if (file.length == 0) {
            return file;
        }
        int at = random.nextInt(file.length);
        return switch (random.nextInt(4)) {
            case 0 -> {
                byte[] spoilt = file.clone();
                spoilt[at] = (byte) random.nextInt(256);
                yield spoilt;
            }
            case 1 -> Arrays.copyOf(file, at);
            case 2 -> {
                byte[] spoilt = new byte[file.length + 1];
                System.arraycopy(file, 0, spoilt, 0, at);
                spoilt[at] = "*:^~ \n0A".getBytes(ISO_8859_1)[random.nextInt(8)];
                System.arraycopy(file, at, spoilt, at + 1, file.length - at);
                yield spoilt;
            }
            default -> {
                int to = Math.min(file.length, at + random.nextInt(20));
                byte[] spoilt = new byte[file.length - (to - at)];
                System.arraycopy(file, 0, spoilt, 0, at);
                System.arraycopy(file, to, spoilt, at, file.length - to);
                yield spoilt;
            }
        };
    }
}
