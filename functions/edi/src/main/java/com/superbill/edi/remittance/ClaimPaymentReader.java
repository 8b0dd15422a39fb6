package com.superbill.edi.remittance;

import com.superbill.edi.Position;
import com.superbill.edi.SegmentView;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.loop.Gathered;
import com.superbill.edi.loop.KeptCollector;
import com.superbill.edi.segment.AdjustmentGroup;
import com.superbill.edi.segment.Amount;
import com.superbill.edi.segment.CodeListEntry;
import com.superbill.edi.segment.Contact;
import com.superbill.edi.segment.DateReference;
import com.superbill.edi.segment.InpatientAdjudication;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.OutpatientAdjudication;
import com.superbill.edi.segment.Quantity;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.ServiceLine;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a claim (loop 2100) with its lines (2110) and checks their balances. Stops at the first segment that belongs to neither. */
final class ClaimPaymentReader {

    private final EnvelopeReader envelope;
    private final SegmentView segment;
    private final Consumer<Balance> balances;
    private boolean inSight;
    /** Segment number and byte offset of each line of the current claim: enough to make its position, without making one for each. */
    private long[] linePlaces = new long[32];
    private int lineCount;

    ClaimPaymentReader(EnvelopeReader envelope, Consumer<Balance> balances) {
        this.envelope = envelope;
        this.segment = envelope.segment();
        this.balances = balances;
    }

    /** Whether a segment is in sight that the claim left. */
    boolean isInSight() {
        return inSight;
    }

    Position linePosition(int index) {
        if (index >= lineCount) {
            throw new IndexOutOfBoundsException(index);
        }
        return Position.ofSegment(linePlaces[2 * index], "SVC", "2110", linePlaces[2 * index + 1]);
    }

    /** The claim whose CLP is in sight. */
    ClaimPayment read() throws IOException {
        lineCount = 0;
        long number = segment.number();
        long offset = segment.offset();
        segment.inLoop("2100");
        var kept = new KeptCollector();
        var information = kept.modelled(segment, ClaimPaymentInformation.of(segment));
        var adjustments = new Gathered<AdjustmentGroup>();
        var names = new Gathered<Name>();
        Optional<InpatientAdjudication> inpatient = Optional.empty();
        Optional<OutpatientAdjudication> outpatient = Optional.empty();
        var references = new Gathered<Reference>();
        var dates = new Gathered<DateReference>();
        var contacts = new Gathered<Contact>();
        var amounts = new Gathered<Amount>();
        var quantities = new Gathered<Quantity>();
        var lines = new Gathered<ServicePayment>();
        advance("2100");
        ownAndLines:
        while (inSight) {
            switch (segment.id()) {
                case "SVC" -> {
                    lines.add(readLine());
                    continue;
                }
                case "CLP", "LX", "PLB" -> {
                    break ownAndLines;
                }
                case "CAS" -> adjustments.add(kept.modelled(segment, AdjustmentGroup.of(segment)));
                case "NM1" -> names.add(kept.modelled(segment, Name.of(segment)));
                case "MIA" -> inpatient = Optional.of(kept.modelled(segment, InpatientAdjudication.of(segment)));
                case "MOA" -> outpatient = Optional.of(kept.modelled(segment, OutpatientAdjudication.of(segment)));
                case "REF" -> references.add(kept.modelled(segment, Reference.of(segment)));
                case "DTM" -> dates.add(kept.modelled(segment, DateReference.of(segment)));
                case "PER" -> contacts.add(kept.modelled(segment, Contact.of(segment)));
                case "AMT" -> amounts.add(kept.modelled(segment, Amount.of(segment)));
                case "QTY" -> quantities.add(kept.modelled(segment, Quantity.of(segment)));
                default -> kept.unmodelled(segment);
            }
            advance("2100");
        }
        var claim = new ClaimPayment(information, adjustments.list(), names.list(), inpatient, outpatient, references.list(), dates.list(), contacts.list(),
                amounts.list(), quantities.list(), lines.list(), kept.kept());
        check(Balance.Level.CLAIM, claim.chargeCents() - claim.paidCents(), claim.adjustmentCents(), "CLP", "2100", number, offset);
        return claim;
    }

    private ServicePayment readLine() throws IOException {
        long number = segment.number();
        long offset = segment.offset();
        noteLine(number, offset);
        segment.inLoop("2110");
        var kept = new KeptCollector();
        var service = kept.modelled(segment, ServiceLine.of(segment));
        var dates = new Gathered<DateReference>();
        var adjustments = new Gathered<AdjustmentGroup>();
        var references = new Gathered<Reference>();
        var amounts = new Gathered<Amount>();
        var quantities = new Gathered<Quantity>();
        var remarks = new Gathered<CodeListEntry>();
        advance("2110");
        own:
        while (inSight) {
            switch (segment.id()) {
                case "SVC", "CLP", "LX", "PLB" -> {
                    break own;
                }
                case "DTM" -> dates.add(kept.modelled(segment, DateReference.of(segment)));
                case "CAS" -> adjustments.add(kept.modelled(segment, AdjustmentGroup.of(segment)));
                case "REF" -> references.add(kept.modelled(segment, Reference.of(segment)));
                case "AMT" -> amounts.add(kept.modelled(segment, Amount.of(segment)));
                case "QTY" -> quantities.add(kept.modelled(segment, Quantity.of(segment)));
                case "LQ" -> remarks.add(kept.modelled(segment, CodeListEntry.of(segment)));
                default -> kept.unmodelled(segment);
            }
            advance("2110");
        }
        var line = new ServicePayment(service, dates.list(), adjustments.list(), references.list(), amounts.list(), quantities.list(), remarks.list(), kept.kept());
        check(Balance.Level.SERVICE_LINE, line.chargeCents() - line.paidCents(), line.adjustmentCents(), "SVC", "2110", number, offset);
        return line;
    }

    private void check(Balance.Level level, long expectedCents, long actualCents, String segmentId, String loop, long number, long offset) {
        if (expectedCents != actualCents) {
            balances.accept(new Balance(level, expectedCents, actualCents, Position.ofSegment(number, segmentId, loop, offset)));
        }
    }

    private void noteLine(long number, long offset) {
        if (2 * lineCount == linePlaces.length) {
            linePlaces = Arrays.copyOf(linePlaces, 2 * linePlaces.length);
        }
        linePlaces[2 * lineCount] = number;
        linePlaces[2 * lineCount + 1] = offset;
        lineCount++;
    }

    private void advance(String loop) throws IOException {
        inSight = envelope.nextSegment();
        segment.inLoop(loop);
    }
}
