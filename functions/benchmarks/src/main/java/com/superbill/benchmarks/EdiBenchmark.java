package com.superbill.benchmarks;

import com.imsweb.x12.reader.X12Reader;
import com.superbill.edi.InterchangeFormat;
import com.superbill.edi.claim.ClaimReader;
import com.superbill.edi.claim.ClaimWriter;
import com.superbill.edi.claim.SubmittedClaim;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.EnvelopeWriter;
import com.superbill.edi.envelope.GroupHeader;
import com.superbill.edi.envelope.InterchangeHeader;
import com.superbill.edi.envelope.TransactionHeader;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.remittance.RemittanceItem;
import com.superbill.edi.remittance.RemittanceReader;
import com.superbill.edi.remittance.RemittanceWriter;
import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.stream.EDIStreamException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Time of one pass over a generated file, for each reader and for our writer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
// Compiled in the foreground: on a busy machine the warm-up would otherwise end before the compiler has.
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC", "-XX:-BackgroundCompilation"})
public class EdiBenchmark {

    private static final LocalDateTime WHEN = LocalDateTime.of(2026, 11, 22, 10, 0);

    @Param("2000")
    public int claims;

    private byte[] remittance;
    private Schema remittanceSchema;
    private byte[] claimFile;
    private final List<RemittanceItem> remittanceItems = new ArrayList<>();
    private final List<SubmittedClaim> submittedClaims = new ArrayList<>();
    private RemittanceReader remittanceReader;
    private ClaimReader claimReader;

    @Setup
    public void generate() throws IOException, EDISchemaException {
        remittanceSchema = Readers.remittanceSchema();
        remittance = GeneratedFiles.remittance(claims);
        claimFile = GeneratedFiles.claims(claims);
        var envelope = new EnvelopeReader(new ByteArrayInputStream(remittance), finding -> { });
        envelope.nextTransaction();
        remittanceReader = RemittanceReader.open(envelope);
        for (var item = remittanceReader.next(); item.isPresent(); item = remittanceReader.next()) {
            remittanceItems.add(item.get());
        }
        envelope = new EnvelopeReader(new ByteArrayInputStream(claimFile), finding -> { });
        envelope.nextTransaction();
        claimReader = ClaimReader.open(envelope);
        for (var claim = claimReader.nextClaim(); claim.isPresent(); claim = claimReader.nextClaim()) {
            submittedClaims.add(claim.get());
        }
    }

    @Benchmark
    public long remittanceBareScanner() throws IOException {
        return BareScanner.scan(new ByteArrayInputStream(remittance));
    }

    @Benchmark
    public void remittanceRead(Blackhole sink) throws IOException {
        Readers.superbillRemittance(remittance, sink::consume);
    }

    @Benchmark
    public void remittanceWrite() throws IOException {
        var envelope = begin(TransactionKind.REMITTANCE);
        var writer = new RemittanceWriter(envelope);
        writer.begin(new TransactionHeader("835", "0001", ""), remittanceReader.remittance());
        for (var item : remittanceItems) {
            writer.write(item);
        }
        writer.end();
        end(envelope);
    }

    @Benchmark
    public void remittanceStaedi(Blackhole sink) throws IOException, EDIStreamException {
        Readers.staedi(remittance, sink::consume);
    }

    @Benchmark
    public void remittanceValidate(Blackhole sink) throws IOException {
        Readers.superbillValidate(remittance, sink::consume);
    }

    @Benchmark
    public void remittanceStaediWithSchema(Blackhole sink) throws IOException, EDIStreamException {
        Readers.staediWithSchema(remittance, remittanceSchema, sink::consume);
    }

    @Benchmark
    public void remittanceImsweb(Blackhole sink) throws IOException {
        Readers.imsweb(X12Reader.FileType.ANSI835_5010_X221, remittance, sink::consume);
    }

    @Benchmark
    public long claimsBareScanner() throws IOException {
        return BareScanner.scan(new ByteArrayInputStream(claimFile));
    }

    @Benchmark
    public void claimsRead(Blackhole sink) throws IOException {
        Readers.superbillClaims(claimFile, sink::consume);
    }

    @Benchmark
    public void claimsWrite() throws IOException {
        var envelope = begin(TransactionKind.PROFESSIONAL_CLAIM);
        var writer = new ClaimWriter(envelope);
        writer.begin(new TransactionHeader("837", "0001", TransactionKind.PROFESSIONAL_CLAIM.version()), claimReader.batch());
        for (var claim : submittedClaims) {
            writer.write(claim);
        }
        writer.end();
        end(envelope);
    }

    @Benchmark
    public void claimsStaedi(Blackhole sink) throws IOException, EDIStreamException {
        Readers.staedi(claimFile, sink::consume);
    }

    @Benchmark
    public void claimsValidate(Blackhole sink) throws IOException {
        Readers.superbillValidate(claimFile, sink::consume);
    }

    @Benchmark
    public void claimsImsweb(Blackhole sink) throws IOException {
        Readers.imsweb(X12Reader.FileType.ANSI837_5010_X222, claimFile, sink::consume);
    }

    private static EnvelopeWriter begin(TransactionKind kind) throws IOException {
        var envelope = new EnvelopeWriter(OutputStream.nullOutputStream(), InterchangeFormat.USUAL);
        envelope.beginInterchange(InterchangeHeader.of("ZZ", "SENDER", "ZZ", "RECEIVER", WHEN, 1, false, false));
        envelope.beginGroup(GroupHeader.of(kind, "SENDER", "RECEIVER", WHEN, 1));
        return envelope;
    }

    private static void end(EnvelopeWriter envelope) throws IOException {
        envelope.endGroup();
        envelope.endInterchange();
    }
}
