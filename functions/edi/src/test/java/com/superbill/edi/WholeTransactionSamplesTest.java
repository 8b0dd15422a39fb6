package com.superbill.edi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.EnvelopeReader.Step;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The transactions that are read whole, over the collected files. */
class WholeTransactionSamplesTest {

    private static final String[] FOLDERS = {"999", "TA1", "277CA", "270", "271", "276", "277", "278"};

    /** Files whose segments stand in another order than the guide's: they come out with the same segments in the guide's. */
    private static final Set<String> OUT_OF_ORDER = Set.of();

    @Test
    void nothingOfAnyFileIsLost() throws IOException {
        for (var file : SampleFiles.in(FOLDERS)) {
            // Given
            var findings = new Findings();
            var in = new EnvelopeReader(new ByteArrayInputStream(Files.readAllBytes(file)), findings);
            var again = new EnvelopeReader(new ByteArrayInputStream(Files.readAllBytes(file)), findings);
            while (in.nextTransaction() && again.nextTransaction()) {
                if (WholeTransactions.codec(in).isEmpty()) {
                    continue;
                }
                // When
                var bytes = new ByteArrayOutputStream();
                var out = new SegmentWriter(bytes, InterchangeFormat.USUAL);
                WholeTransactions.codec(in).orElseThrow().copy(in, out);
                out.flush();
                // Then
                var written = lexed(bytes.toByteArray());
                var original = WholeTransactions.body(again);
                if (OUT_OF_ORDER.contains(SampleFiles.name(file))) {
                    assertThat(written).as(SampleFiles.name(file)).containsExactlyInAnyOrderElementsOf(original).isNotEqualTo(original);
                } else {
                    assertThat(written).as(SampleFiles.name(file)).containsExactlyElementsOf(original);
                }
            }
        }
    }

    @Test
    void aCanonicalFileComesOutByteForByte() throws IOException {
        int canonical = 0;
        for (var file : SampleFiles.in(FOLDERS)) {
            if (OUT_OF_ORDER.contains(SampleFiles.name(file)) || !isCanonical(file)) {
                continue;
            }
            // Given
            var original = Files.readAllBytes(file);
            // When
            var rewritten = WholeTransactions.rewrite(original, new Findings());
            // Then
            assertThat(new String(rewritten, ISO_8859_1)).as(SampleFiles.name(file))
                    .isEqualTo(new String(original, ISO_8859_1));
            canonical++;
        }
        assertThat(canonical).isPositive();
        System.out.println(canonical + " canonical files came out byte for byte");
    }

    private static boolean isCanonical(Path file) throws IOException {
        try {
            return copiesToItself(file);
        } catch (EdiException e) {
            return false;
        }
    }

    /** The envelope is sound, every transaction has a guide, and the bytes are those which a plain copy of the segments gives. */
    private static boolean copiesToItself(Path file) throws IOException {
        var findings = new Findings();
        var in = new EnvelopeReader(new ByteArrayInputStream(Files.readAllBytes(file)), findings);
        var bytes = new ByteArrayOutputStream();
        SegmentWriter out = null;
        for (var step = in.next(); step != Step.END; step = in.next()) {
            if (step == Step.INTERCHANGE) {
                out = new SegmentWriter(bytes, in.format());
                var isa = in.interchange();
                out.interchangeHeader(isa.authorizationQualifier(), isa.authorization(), isa.securityQualifier(), isa.security(), isa.senderQualifier(), isa.sender(),
                        isa.receiverQualifier(), isa.receiver(), isa.date(), isa.time(), isa.version(), isa.controlNumber(), isa.acknowledgmentRequested() ? "1" : "0",
                        isa.usage());
            } else {
                if (step == Step.TRANSACTION && WholeTransactions.codec(in).isEmpty()) {
                    return false;
                }
                out.segment(in.segment().copy());
            }
        }
        if (out != null) {
            out.flush();
        }
        return findings.list().isEmpty() && Arrays.equals(bytes.toByteArray(), Files.readAllBytes(file));
    }

    private static List<Segment> lexed(byte[] body) throws IOException {
        var header = "ISA*00*          *00*          *ZZ*A              *ZZ*B              *261122*1000*^*00501*000000001*0*T*:~GS*X~ST*X~";
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header.getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        var envelope = new EnvelopeReader(new ByteArrayInputStream(bytes.toByteArray()), finding -> { });
        envelope.nextTransaction();
        return WholeTransactions.body(envelope);
    }
}
