package com.superbill.edi.remittance;

import com.superbill.edi.SegmentWriter;
import com.superbill.edi.envelope.EnvelopeWriter;
import com.superbill.edi.envelope.TransactionHeader;
import com.superbill.edi.loop.LoopSegments;
import java.io.IOException;

/** Writes one remittance: its header, then item by item. */
public final class RemittanceWriter {

    private final EnvelopeWriter envelope;
    private final SegmentWriter out;

    public RemittanceWriter(EnvelopeWriter envelope) {
        this.envelope = envelope;
        this.out = envelope.segments();
    }

    /** ST and the header. An 835 has no ST03 (GUIDE §1). */
    public void begin(TransactionHeader header, Remittance remittance) throws IOException {
        envelope.beginTransaction(header);
        new LoopSegments(out, remittance.kept())
                .add(remittance.payment()).add(remittance.trace()).add(remittance.currency()).add(remittance.references()).add(remittance.dates()).end();
        writeParty(remittance.payer());
        writeParty(remittance.payee());
    }

    public void write(RemittanceItem item) throws IOException {
        switch (item) {
            case ClaimGroup group -> new LoopSegments(out, group.kept()).add(group.number()).add(group.providerSummary()).add(group.inpatientSummary()).end();
            case ClaimPayment claim -> write(claim);
            case ProviderAdjustments adjustments -> new LoopSegments(out, adjustments.kept()).add(adjustments).end();
        }
    }

    /** SE. */
    public void end() throws IOException {
        envelope.endTransaction();
    }

    /** A party of which nothing is known was not in the file either. */
    private void writeParty(RemittanceParty party) throws IOException {
        if (party.name().isEmpty() && party.id().isEmpty() && party.kept().entries().isEmpty()) {
            return;
        }
        new LoopSegments(out, party.kept())
                .add(party.party()).add(party.street()).add(party.locality()).add(party.references()).add(party.contacts()).add(party.delivery()).end();
    }

    private void write(ClaimPayment claim) throws IOException {
        new LoopSegments(out, claim.kept())
                .add(claim.information()).add(claim.adjustments()).add(claim.names()).add(claim.inpatient()).add(claim.outpatient())
                .add(claim.references()).add(claim.dates()).add(claim.contacts()).add(claim.amounts()).add(claim.quantities()).end();
        for (var line : claim.lines()) {
            new LoopSegments(out, line.kept())
                    .add(line.service()).add(line.dates()).add(line.adjustments()).add(line.references()).add(line.amounts()).add(line.quantities())
                    .add(line.remarks()).end();
        }
    }
}
