package com.superbill.edi.remittance;

import com.superbill.edi.Position;
import com.superbill.edi.SegmentTag;
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

/** Reads a claim (loop 2100) with its lines (2110) and checks their balances. Stops at the first segment that belongs to neither. */
final class ClaimPaymentReader {

    private final EnvelopeReader envelope;
    private final SegmentView segment;
    private final Balances balances;

    // What a claim and a line gather; empty between them.
    private final KeptCollector kept = new KeptCollector();
    private final Gathered<AdjustmentGroup> adjustments = new Gathered<>();
    private final Gathered<Name> names = new Gathered<>();
    private final Gathered<Reference> references = new Gathered<>();
    private final Gathered<DateReference> dates = new Gathered<>();
    private final Gathered<Contact> contacts = new Gathered<>();
    private final Gathered<Amount> amounts = new Gathered<>();
    private final Gathered<Quantity> quantities = new Gathered<>();
    private final Gathered<ServicePayment> lines = new Gathered<>();
    private final KeptCollector lineKept = new KeptCollector();
    private final Gathered<AdjustmentGroup> lineAdjustments = new Gathered<>();
    private final Gathered<Reference> lineReferences = new Gathered<>();
    private final Gathered<DateReference> lineDates = new Gathered<>();
    private final Gathered<Amount> lineAmounts = new Gathered<>();
    private final Gathered<Quantity> lineQuantities = new Gathered<>();
    private final Gathered<CodeListEntry> lineRemarks = new Gathered<>();

    private boolean inSight;
    /** Segment number and byte offset of each line of the current claim: enough to make its position, without making one for each. */
    private long[] linePlaces = new long[32];
    private int lineCount;

    ClaimPaymentReader(EnvelopeReader envelope, Balances balances) {
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
        var information = kept.modelled(segment, ClaimPaymentInformation.of(segment));
        Optional<InpatientAdjudication> inpatient = Optional.empty();
        Optional<OutpatientAdjudication> outpatient = Optional.empty();
        advance("2100");
        ownAndLines:
        while (inSight) {
            switch (segment.tag()) {
                case SegmentTag.SVC -> {
                    lines.add(readLine());
                    continue;
                }
                case SegmentTag.CLP, SegmentTag.LX, SegmentTag.PLB -> {
                    break ownAndLines;
                }
                case SegmentTag.CAS -> adjustments.add(kept.modelled(segment, AdjustmentGroup.of(segment)));
                case SegmentTag.NM1 -> names.add(kept.modelled(segment, Name.of(segment)));
                case SegmentTag.MIA -> inpatient = Optional.of(kept.modelled(segment, InpatientAdjudication.of(segment)));
                case SegmentTag.MOA -> outpatient = Optional.of(kept.modelled(segment, OutpatientAdjudication.of(segment)));
                case SegmentTag.REF -> references.add(kept.modelled(segment, Reference.of(segment)));
                case SegmentTag.DTM -> dates.add(kept.modelled(segment, DateReference.of(segment)));
                case SegmentTag.PER -> contacts.add(kept.modelled(segment, Contact.of(segment)));
                case SegmentTag.AMT -> amounts.add(kept.modelled(segment, Amount.of(segment)));
                case SegmentTag.QTY -> quantities.add(kept.modelled(segment, Quantity.of(segment)));
                default -> kept.unmodelled(segment);
            }
            advance("2100");
        }
        var claim = new ClaimPayment(information, adjustments.take(), names.take(), inpatient, outpatient, references.take(), dates.take(), contacts.take(),
                amounts.take(), quantities.take(), lines.take(), kept.kept());
        balances.check(claim, number, offset);
        return claim;
    }

    private ServicePayment readLine() throws IOException {
        long number = segment.number();
        long offset = segment.offset();
        noteLine(number, offset);
        segment.inLoop("2110");
        var service = lineKept.modelled(segment, ServiceLine.of(segment));
        advance("2110");
        own:
        while (inSight) {
            switch (segment.tag()) {
                case SegmentTag.SVC, SegmentTag.CLP, SegmentTag.LX, SegmentTag.PLB -> {
                    break own;
                }
                case SegmentTag.DTM -> lineDates.add(lineKept.modelled(segment, DateReference.of(segment)));
                case SegmentTag.CAS -> lineAdjustments.add(lineKept.modelled(segment, AdjustmentGroup.of(segment)));
                case SegmentTag.REF -> lineReferences.add(lineKept.modelled(segment, Reference.of(segment)));
                case SegmentTag.AMT -> lineAmounts.add(lineKept.modelled(segment, Amount.of(segment)));
                case SegmentTag.QTY -> lineQuantities.add(lineKept.modelled(segment, Quantity.of(segment)));
                case SegmentTag.LQ -> lineRemarks.add(lineKept.modelled(segment, CodeListEntry.of(segment)));
                default -> lineKept.unmodelled(segment);
            }
            advance("2110");
        }
        var line = new ServicePayment(service, lineDates.take(), lineAdjustments.take(), lineReferences.take(), lineAmounts.take(), lineQuantities.take(), lineRemarks.take(), lineKept.kept());
        balances.check(line, number, offset);
        return line;
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
