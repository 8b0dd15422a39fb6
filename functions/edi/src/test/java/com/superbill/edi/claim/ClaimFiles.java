package com.superbill.edi.claim;

import com.superbill.edi.Finding;
import com.superbill.edi.InterchangeFormat;
import com.superbill.edi.RecordArbitraries;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.EnvelopeWriter;
import com.superbill.edi.envelope.GroupHeader;
import com.superbill.edi.envelope.InterchangeHeader;
import com.superbill.edi.envelope.TransactionHeader;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.TransactionPurpose;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Reads claim files whole, and copies them by way of the records: for tests. */
public final class ClaimFiles {

    private static final LocalDateTime WHEN = LocalDateTime.of(2026, 11, 22, 10, 0);

    private ClaimFiles() {
    }

    public static List<SubmittedClaim> read(byte[] file, Consumer<Finding> findings) throws IOException {
        var envelope = new EnvelopeReader(new ByteArrayInputStream(file), findings);
        var claims = new ArrayList<SubmittedClaim>();
        while (envelope.nextTransaction()) {
            var reader = ClaimReader.open(envelope);
            for (var claim = reader.nextClaim(); claim.isPresent(); claim = reader.nextClaim()) {
                claims.add(claim.get());
            }
        }
        return claims;
    }

    /** By items, or by claims with those they belong to. */
    public static byte[] copy(byte[] file, boolean claimByClaim) throws IOException {
        var out = new ByteArrayOutputStream();
        var envelope = new EnvelopeReader(new ByteArrayInputStream(file), finding -> { });
        EnvelopeWriter writer = null;
        for (var step = envelope.next(); step != EnvelopeReader.Step.END; step = envelope.next()) {
            switch (step) {
                case INTERCHANGE -> {
                    writer = new EnvelopeWriter(out, envelope.format());
                    writer.beginInterchange(envelope.interchange());
                }
                case GROUP -> writer.beginGroup(envelope.group());
                case TRANSACTION -> copyTransaction(envelope, new ClaimWriter(writer), claimByClaim);
                case GROUP_END -> writer.endGroup();
                case INTERCHANGE_END -> writer.endInterchange();
                default -> throw new IllegalStateException(step.toString());
            }
        }
        return out.toByteArray();
    }

    private static void copyTransaction(EnvelopeReader envelope, ClaimWriter writer, boolean claimByClaim) throws IOException {
        var reader = ClaimReader.open(envelope);
        writer.begin(envelope.transaction(), reader.batch());
        if (claimByClaim) {
            for (var claim = reader.nextClaim(); claim.isPresent(); claim = reader.nextClaim()) {
                writer.write(claim.get());
            }
        } else {
            for (var item = reader.next(); item.isPresent(); item = reader.next()) {
                writer.write(item.get());
            }
        }
        writer.end();
    }

    /** A file with this one claim. */
    public static byte[] write(TransactionKind kind, SubmittedClaim submitted, InterchangeFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        var envelope = new EnvelopeWriter(out, format);
        envelope.beginInterchange(InterchangeHeader.of("ZZ", "CLINIC", "ZZ", "HOUSE", WHEN, 1, true, false));
        envelope.beginGroup(GroupHeader.of(kind, "CLINIC", "HOUSE", WHEN, 1));
        var writer = new ClaimWriter(envelope);
        var submitter = Participant.builder(Name.organization("41", "CLINIC", "46", "S1")).build();
        var receiver = Participant.builder(Name.organization("40", "HOUSE", "46", "R1")).build();
        var purpose = TransactionPurpose.of("0019", "00", "B1", WHEN, "CH");
        writer.begin(new TransactionHeader("837", "0001", kind.version()), ClaimBatch.builder(purpose, submitter, receiver).build());
        writer.write(submitted);
        writer.end();
        envelope.endGroup();
        envelope.endInterchange();
        return out.toByteArray();
    }

    /** Any claim, with those it belongs to. */
    public static Arbitrary<SubmittedClaim> anyClaim() {
        return Combinators.combine(RecordArbitraries.of(BillingProvider.class), RecordArbitraries.of(Subscriber.class),
                RecordArbitraries.of(Patient.class).optional(), RecordArbitraries.of(Claim.class)).as(SubmittedClaim::new);
    }
}
