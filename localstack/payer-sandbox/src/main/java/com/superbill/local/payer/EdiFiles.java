package com.superbill.local.payer;

import com.superbill.edi.InterchangeFormat;
import com.superbill.edi.SegmentWriter;
import com.superbill.edi.envelope.EnvelopeWriter;
import com.superbill.edi.envelope.GroupHeader;
import com.superbill.edi.envelope.InterchangeHeader;
import com.superbill.edi.envelope.TransactionHeader;
import com.superbill.edi.envelope.TransactionKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;

/** Files with one interchange, one group and one transaction, as payers send them here. */
final class EdiFiles {

    /** What ISA06 of the sandbox's files says. */
    static final String CLEARINGHOUSE = "SANDBOX";
    private static final String MUTUALLY_DEFINED = "ZZ";

    private EdiFiles() {
    }

    /** Writes what stands between ST and SE. */
    interface Body {

        void writeTo(SegmentWriter segments) throws IOException;
    }

    /** @param receiver ISA08 and GS03, the practice's submitter id */
    static String write(TransactionKind kind, String receiver, LocalDateTime when, int controlNumber, Body body) {
        var out = new ByteArrayOutputStream();
        var envelope = new EnvelopeWriter(out, InterchangeFormat.USUAL);
        try {
            envelope.beginInterchange(InterchangeHeader.of(MUTUALLY_DEFINED, CLEARINGHOUSE, MUTUALLY_DEFINED, receiver, when, controlNumber, false, false));
            envelope.beginGroup(GroupHeader.of(kind, CLEARINGHOUSE, receiver, when, controlNumber));
            // an 835 carries no guide in ST03 (005010X221A1)
            envelope.beginTransaction(new TransactionHeader(kind.code(), "0001", kind == TransactionKind.REMITTANCE ? "" : kind.version()));
            body.writeTo(envelope.segments());
            envelope.endTransaction();
            envelope.endGroup();
            envelope.endInterchange();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }
}
