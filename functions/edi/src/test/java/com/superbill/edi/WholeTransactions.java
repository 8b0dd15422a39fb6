package com.superbill.edi;

import com.superbill.edi.acknowledgment.ClaimAcknowledgment;
import com.superbill.edi.acknowledgment.ImplementationAcknowledgment;
import com.superbill.edi.authorization.Authorization;
import com.superbill.edi.eligibility.EligibilityInquiry;
import com.superbill.edi.eligibility.EligibilityResponse;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.EnvelopeWriter;
import com.superbill.edi.envelope.GroupHeader;
import com.superbill.edi.envelope.InterchangeHeader;
import com.superbill.edi.envelope.TransactionHeader;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.status.StatusInquiry;
import com.superbill.edi.status.StatusResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The transactions that are read whole: how a test reads and writes any of them. */
public final class WholeTransactions {

    /** What reads and writes a transaction's body. */
    public record Codec<R>(Reader<R> reader, Writer<R> writer) {

        void copy(EnvelopeReader in, SegmentWriter out) throws IOException {
            writer.write(reader.read(in), out);
        }
    }

    @FunctionalInterface
    public interface Reader<R> {
        R read(EnvelopeReader envelope) throws IOException;
    }

    @FunctionalInterface
    public interface Writer<R> {
        void write(R transaction, SegmentWriter out) throws IOException;
    }

    private static final Map<TransactionKind, Codec<?>> CODECS = Map.of(
            TransactionKind.IMPLEMENTATION_ACKNOWLEDGMENT, new Codec<>(ImplementationAcknowledgment::read, ImplementationAcknowledgment::write),
            TransactionKind.CLAIM_ACKNOWLEDGMENT, new Codec<>(ClaimAcknowledgment::read, ClaimAcknowledgment::write),
            TransactionKind.ELIGIBILITY_INQUIRY, new Codec<>(EligibilityInquiry::read, EligibilityInquiry::write),
            TransactionKind.ELIGIBILITY_RESPONSE, new Codec<>(EligibilityResponse::read, EligibilityResponse::write),
            TransactionKind.STATUS_INQUIRY, new Codec<>(StatusInquiry::read, StatusInquiry::write),
            TransactionKind.STATUS_RESPONSE, new Codec<>(StatusResponse::read, StatusResponse::write),
            TransactionKind.AUTHORIZATION, new Codec<>(Authorization::read, Authorization::write));

    private WholeTransactions() {
    }

    public static Optional<Codec<?>> codec(EnvelopeReader envelope) {
        return TransactionKind.of(envelope.group(), envelope.transaction()).map(CODECS::get);
    }

    /** Reads every transaction of a file and writes it again, each within its own envelope. */
    public static byte[] rewrite(byte[] file, Findings findings) throws IOException {
        var in = new EnvelopeReader(new ByteArrayInputStream(file), findings);
        var bytes = new ByteArrayOutputStream();
        EnvelopeWriter out = null;
        for (var step = in.next(); step != EnvelopeReader.Step.END; step = in.next()) {
            switch (step) {
                case INTERCHANGE -> {
                    out = new EnvelopeWriter(bytes, in.format());
                    out.beginInterchange(in.interchange());
                }
                case INTERCHANGE_ACKNOWLEDGMENT -> out.acknowledgment(in.segment().copy());
                case GROUP -> out.beginGroup(in.group());
                case TRANSACTION -> {
                    out.beginTransaction(in.transaction());
                    codec(in).orElseThrow().copy(in, out.segments());
                    out.endTransaction();
                }
                case GROUP_END -> out.endGroup();
                case INTERCHANGE_END -> out.endInterchange();
                default -> { }
            }
        }
        return bytes.toByteArray();
    }

    /** The segments between ST and SE, as they stand. */
    public static List<Segment> body(EnvelopeReader envelope) throws IOException {
        var segments = new ArrayList<Segment>();
        while (envelope.nextSegment()) {
            segments.add(envelope.segment().copy());
        }
        return segments;
    }

    /** A file with this one transaction. */
    public static <R> byte[] write(TransactionKind kind, R transaction, Writer<R> writer) throws IOException {
        var when = LocalDateTime.of(2026, 11, 22, 10, 0);
        var bytes = new ByteArrayOutputStream();
        var out = new EnvelopeWriter(bytes, InterchangeFormat.USUAL);
        out.beginInterchange(InterchangeHeader.of("ZZ", "SENDER", "ZZ", "RECEIVER", when, 1, false, false));
        out.beginGroup(GroupHeader.of(kind, "SENDER", "RECEIVER", when, 1));
        out.beginTransaction(new TransactionHeader(kind.code(), "0001", kind.version()));
        writer.write(transaction, out.segments());
        out.endTransaction();
        out.endGroup();
        out.endInterchange();
        return bytes.toByteArray();
    }

    /** Reads the first transaction of a file. */
    public static <R> R read(byte[] file, Reader<R> reader, Findings findings) throws IOException {
        var envelope = new EnvelopeReader(new ByteArrayInputStream(file), findings);
        if (!envelope.nextTransaction()) {
            throw new IllegalArgumentException("no transaction");
        }
        return reader.read(envelope);
    }
}
