package com.superbill.edi.claim;

import com.superbill.edi.Finding;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.EnvelopeWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads claim files whole, and copies them by way of the records: for tests. */
public final class ClaimFiles {

    private ClaimFiles() {
    }

    static List<SubmittedClaim> read(byte[] file, Consumer<Finding> findings) throws IOException {
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
}
