package com.superbill.edi.envelope;

import com.superbill.edi.InterchangeFormat;
import com.superbill.edi.Segment;
import com.superbill.edi.SegmentWriter;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes interchanges around transactions; trailers get their counts and control numbers by themselves.
 *
 * <pre>{@code
 * var envelope = new EnvelopeWriter(out, InterchangeFormat.USUAL);
 * envelope.beginInterchange(interchange);
 * envelope.beginGroup(group);
 * envelope.beginTransaction(new TransactionHeader("837", "0001", "005010X222A1"));
 * envelope.segments().segment("BHT", …);
 * envelope.endTransaction();
 * envelope.endGroup();
 * envelope.endInterchange();
 * }</pre>
 */
public final class EnvelopeWriter {

    private final SegmentWriter segments;
    private InterchangeHeader interchange;
    private GroupHeader group;
    private TransactionHeader transaction;
    private int groups;
    private int transactions;
    private long transactionStart;

    /** The stream is flushed at the end of an interchange and not closed. */
    public EnvelopeWriter(OutputStream out, InterchangeFormat format) {
        this.segments = new SegmentWriter(out, format);
    }

    /** Where a transaction's segments are written. */
    public SegmentWriter segments() {
        return segments;
    }

    /**
     * ISA.
     *
     * @throws com.superbill.edi.EdiException when a value is longer than its place or holds a delimiter
     */
    public void beginInterchange(InterchangeHeader header) throws IOException {
        interchange = header;
        groups = 0;
        segments.interchangeHeader(
                header.authorizationQualifier(), header.authorization(), header.securityQualifier(), header.security(),
                header.senderQualifier(), header.sender(), header.receiverQualifier(), header.receiver(),
                header.date(), header.time(), header.version(), header.controlNumber(), header.acknowledgmentRequested() ? "1" : "0", header.usage());
    }

    /** TA1, to stand before the first group. */
    public void acknowledgment(Segment ta1) throws IOException {
        segments.segment(ta1);
    }

    /** GS. */
    public void beginGroup(GroupHeader header) throws IOException {
        group = header;
        groups++;
        transactions = 0;
        segments.segment("GS", header.functionalCode(), header.sender(), header.receiver(), header.date(), header.time(), header.controlNumber(), header.agency(),
                header.version());
    }

    /** ST; the transaction's segments follow. */
    public void beginTransaction(TransactionHeader header) throws IOException {
        transaction = header;
        transactions++;
        transactionStart = segments.segments();
        segments.segment("ST", header.code(), header.controlNumber(), header.version());
    }

    /** SE. */
    public void endTransaction() throws IOException {
        long count = segments.segments() - transactionStart + 1;
        segments.begin("SE").number(count).text(transaction.controlNumber()).end();
    }

    /** GE. */
    public void endGroup() throws IOException {
        segments.begin("GE").number(transactions).text(group.controlNumber()).end();
    }

    /** IEA; what was written is handed on. */
    public void endInterchange() throws IOException {
        segments.begin("IEA").number(groups).text(interchange.controlNumber()).end();
        segments.flush();
    }
}
