package com.superbill.edi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.remittance.RemittanceReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class ConstantMemoryTest {

    private static final String START = "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *261122*1000*^*00501*000000007*0*T*:~"
            + "GS*HP*PAYER*CLINIC*20261122*1000*7*X*005010X221A1~ST*835*0001~"
            + "BPR*I*0*C*NON************20261122~TRN*1*EFT1*1123456789~N1*PR*PAYER ONE~N1*PE*CLINIC*XX*1234567893~LX*1~";
    private static final String CLAIM = "CLP*C1*4*125*0**12*ICN1*11*1~NM1*QC*1*DOE*ANN~SVC*HC:99213:25*125*0~DTM*472*20261101~CAS*CO*45*125~REF*6R*L1*" + "x".repeat(2_000) + "~";
    private static final long FILE_BYTES = 220_000_000;

    /** What may be held on top of what the test needs anyway, in bytes: a buffer and a claim are far below, a tenth of the file far above. */
    private static final long HELD_BYTES_MAX = 16_000_000;

    @Test
    void aFileOfTwoHundredMegabytesIsReadClaimByClaimWithoutBeingHeld() throws IOException {
        // Given
        long claims = FILE_BYTES / CLAIM.length();
        var findings = new Findings();
        var envelope = new EnvelopeReader(new RepeatingStream(START, CLAIM, claims, "SE*" + (7 + 6 * claims) + "*0001~GE*1*7~IEA*1*000000007~"), findings);
        long before = usedBytes();
        // When
        envelope.nextTransaction();
        var reader = RemittanceReader.open(envelope);
        long read = 0;
        long held = 0;
        for (var item = reader.next(); item.isPresent(); item = reader.next()) {
            if (++read % (claims / 4) == 0) {
                held = Math.max(held, usedBytes() - before);
            }
        }
        // Then
        assertThat(reader.claimCount()).isEqualTo(claims);
        assertThat(reader.isBalanced()).isTrue();
        assertThat(envelope.nextTransaction()).isFalse();
        assertThat(findings.list()).isEmpty();
        assertThat(held).isLessThan(HELD_BYTES_MAX);
    }

    private static long usedBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** A start, a middle many times over, and an end; made as it is read. */
    private static final class RepeatingStream extends InputStream {

        private final byte[] middle;
        private final byte[] end;
        private byte[] current;
        private long left;
        private int at;
        private boolean ending;

        RepeatingStream(String start, String middle, long times, String end) {
            this.current = start.getBytes(ISO_8859_1);
            this.middle = middle.getBytes(ISO_8859_1);
            this.end = end.getBytes(ISO_8859_1);
            this.left = times;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("a lexer reads blocks");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (at == current.length && !advance()) {
                return -1;
            }
            int count = Math.min(length, current.length - at);
            System.arraycopy(current, at, bytes, offset, count);
            at += count;
            return count;
        }

        private boolean advance() {
            at = 0;
            if (left > 0) {
                left--;
                current = middle;
                return true;
            }
            if (ending) {
                at = current.length;
                return false;
            }
            ending = true;
            current = end;
            return true;
        }
    }
}
