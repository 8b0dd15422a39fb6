package com.superbill.edi.remittance;

import com.superbill.edi.Position;
import com.superbill.edi.SegmentTag;
import com.superbill.edi.SegmentView;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.loop.KeptCollector;
import com.superbill.edi.loop.Lists;
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
import java.util.List;
import java.util.Optional;

/** Reads a claim (loop 2100) with its lines (2110) and checks their balances. Stops at the first segment that belongs to neither. */
final class ClaimPaymentReader {

    private final EnvelopeReader envelope;
    private final SegmentView segment;
    private final Balances balances;

    private final KeptCollector kept = new KeptCollector();
    private final KeptCollector keptOfLine = new KeptCollector();
    private boolean inSight;
    /** Segment number and byte offset of each line of the current claim: enough to make its position, without making one for each. */
    private long[] linePlaces = new long[32];
    private int lineCount;
    private long lineAdjustmentCents;

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
        lineAdjustmentCents = 0;
        long number = segment.number();
        long offset = segment.offset();
        segment.inLoop("2100");
        var information = kept.modelled(segment, ClaimPaymentInformation.of(segment));
        List<AdjustmentGroup> adjustments = List.of();
        List<Name> names = List.of();
        Optional<InpatientAdjudication> inpatient = Optional.empty();
        Optional<OutpatientAdjudication> outpatient = Optional.empty();
        List<Reference> references = List.of();
        List<DateReference> dates = List.of();
        List<Contact> contacts = List.of();
        List<Amount> amounts = List.of();
        List<Quantity> quantities = List.of();
        List<ServicePayment> lines = List.of();
        advance("2100");
        ownAndLines:
        while (inSight) {
            switch (segment.tag()) {
                case SegmentTag.SVC -> {
                    lines = Lists.append(lines, readLine());
                    continue;
                }
                case SegmentTag.CLP, SegmentTag.LX, SegmentTag.PLB -> {
                    break ownAndLines;
                }
                case SegmentTag.CAS -> adjustments = Lists.append(adjustments, kept.modelled(segment, AdjustmentGroup.of(segment)));
                case SegmentTag.NM1 -> names = Lists.append(names, kept.modelled(segment, Name.of(segment)));
                case SegmentTag.MIA -> inpatient = Optional.of(kept.modelled(segment, InpatientAdjudication.of(segment)));
                case SegmentTag.MOA -> outpatient = Optional.of(kept.modelled(segment, OutpatientAdjudication.of(segment)));
                case SegmentTag.REF -> references = Lists.append(references, kept.modelled(segment, Reference.of(segment)));
                case SegmentTag.DTM -> dates = Lists.append(dates, kept.modelled(segment, DateReference.of(segment)));
                case SegmentTag.PER -> contacts = Lists.append(contacts, kept.modelled(segment, Contact.of(segment)));
                case SegmentTag.AMT -> amounts = Lists.append(amounts, kept.modelled(segment, Amount.of(segment)));
                case SegmentTag.QTY -> quantities = Lists.append(quantities, kept.modelled(segment, Quantity.of(segment)));
                default -> kept.unmodelled(segment);
            }
            advance("2100");
        }
        var claim = new ClaimPayment(information, adjustments, names, inpatient, outpatient, references, dates, contacts,
                amounts, quantities, lines, kept.kept());
        balances.check(claim, AdjustmentGroup.amountCents(adjustments) + lineAdjustmentCents, number, offset);
        return claim;
    }

    private ServicePayment readLine() throws IOException {
        long number = segment.number();
        long offset = segment.offset();
        noteLine(number, offset);
        segment.inLoop("2110");
        var service = keptOfLine.modelled(segment, ServiceLine.of(segment));
        List<DateReference> dates = List.of();
        List<AdjustmentGroup> adjustments = List.of();
        List<Reference> references = List.of();
        List<Amount> amounts = List.of();
        List<Quantity> quantities = List.of();
        List<CodeListEntry> remarks = List.of();
        advance("2110");
        own:
        while (inSight) {
            switch (segment.tag()) {
                case SegmentTag.SVC, SegmentTag.CLP, SegmentTag.LX, SegmentTag.PLB -> {
                    break own;
                }
                case SegmentTag.DTM -> dates = Lists.append(dates, keptOfLine.modelled(segment, DateReference.of(segment)));
                case SegmentTag.CAS -> adjustments = Lists.append(adjustments, keptOfLine.modelled(segment, AdjustmentGroup.of(segment)));
                case SegmentTag.REF -> references = Lists.append(references, keptOfLine.modelled(segment, Reference.of(segment)));
                case SegmentTag.AMT -> amounts = Lists.append(amounts, keptOfLine.modelled(segment, Amount.of(segment)));
                case SegmentTag.QTY -> quantities = Lists.append(quantities, keptOfLine.modelled(segment, Quantity.of(segment)));
                case SegmentTag.LQ -> remarks = Lists.append(remarks, keptOfLine.modelled(segment, CodeListEntry.of(segment)));
                default -> keptOfLine.unmodelled(segment);
            }
            advance("2110");
        }
        var line = new ServicePayment(service, dates, adjustments, references, amounts, quantities, remarks, keptOfLine.kept());
        long adjustmentCents = line.adjustmentCents();
        lineAdjustmentCents += adjustmentCents;
        balances.check(line, adjustmentCents, number, offset);
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
