package com.superbill.edi.remittance;

import com.superbill.edi.EdiFault;
import com.superbill.edi.Position;
import com.superbill.edi.Segment;
import com.superbill.edi.SegmentTag;
import com.superbill.edi.SegmentView;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.loop.KeptCollector;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.loop.LocatedSegment;
import com.superbill.edi.segment.Contact;
import com.superbill.edi.segment.Currency;
import com.superbill.edi.segment.DateReference;
import com.superbill.edi.segment.Locality;
import com.superbill.edi.segment.Party;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Street;
import com.superbill.edi.segment.Trace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads one remittance: its header, then item by item, holding no more than one claim. The balances are kept on the way; each that does not hold is a finding and
 * stands in {@link #unbalanced()}.
 *
 * <p>Liberal in order: what a guide puts elsewhere is read where it stands as long as its meaning is clear.
 */
public final class RemittanceReader {

    /** Unbalanced equations kept; further ones are only counted. */
    public static final int MAX_UNBALANCED_KEPT = 1_000;

    private final EnvelopeReader envelope;
    private final SegmentView segment;
    private final ClaimPaymentReader claims;
    private final Remittance remittance;
    private final Balances balances;
    private boolean inSight;
    private long claimCount;
    private Position paymentPosition;
    /** Where the item read last begins: enough to make its position, without making one for each. */
    private String itemLoop;
    private int itemTag;
    private long itemSegment;
    private long itemOffset;

    private RemittanceReader(EnvelopeReader envelope) throws IOException {
        this.envelope = envelope;
        this.segment = envelope.segment();
        this.paymentPosition = segment.position();
        noteItem("");
        this.balances = new Balances(envelope.findings());
        this.claims = new ClaimPaymentReader(envelope, balances);
        this.inSight = envelope.nextSegment();
        this.remittance = readHeader();
    }

    /** Reads the header of the transaction whose ST the envelope has in sight. */
    public static RemittanceReader open(EnvelopeReader envelope) throws IOException {
        return new RemittanceReader(envelope);
    }

    /** The header. */
    public Remittance remittance() {
        return remittance;
    }

    /** The next group, claim or provider adjustment; empty at the end of the remittance, after which the transaction's balance is known. */
    public Optional<RemittanceItem> next() throws IOException {
        while (inSight) {
            switch (segment.tag()) {
                case SegmentTag.CLP -> {
                    return Optional.of(readClaim());
                }
                case SegmentTag.LX -> {
                    return Optional.of(readGroup());
                }
                case SegmentTag.PLB -> {
                    return Optional.of(readProviderAdjustments());
                }
                default -> {
                    segment.report(EdiFault.SEGMENT_UNEXPECTED, "This segment belongs to no claim.");
                    inSight = envelope.nextSegment();
                }
            }
        }
        return Optional.empty();
    }

    /** Where the item read last begins. */
    public Position position() {
        return Position.ofSegment(itemSegment, SegmentTag.text(itemTag), itemLoop, itemOffset);
    }

    /** Where a line of the claim read last begins, from 0. */
    public Position linePosition(int index) {
        return claims.linePosition(index);
    }

    /** The equations that did not hold so far, the transaction's among them once its end is reached; at most {@link #MAX_UNBALANCED_KEPT}. */
    public List<Balance> unbalanced() {
        return balances.unbalanced();
    }

    /** Whether every equation so far has held. Only after the end does this include the transaction's. */
    public boolean isBalanced() {
        return balances.allHold();
    }

    /** The transaction's own equation over what was read so far. */
    public Balance transactionBalance() {
        return balances.transaction(remittance.payment(), paymentPosition);
    }

    /** Claims read so far. */
    public long claimCount() {
        return claimCount;
    }

    private void noteItem(String loop) {
        itemLoop = loop;
        itemTag = segment.tag();
        itemSegment = segment.number();
        itemOffset = segment.offset();
    }

    private RemittanceItem readClaim() throws IOException {
        noteItem("2100");
        var claim = claims.read();
        claimCount++;
        inSight = claims.isInSight();
        checkAtEnd();
        return claim;
    }

    private RemittanceItem readGroup() throws IOException {
        noteItem("2000");
        var kept = new KeptCollector();
        segment.inLoop("2000");
        var number = kept.modelled(segment, ClaimGroup.Number.of(segment));
        Optional<ProviderSummary> providerSummary = Optional.empty();
        Optional<InpatientSummary> inpatientSummary = Optional.empty();
        while (advance("2000") && !beginsItem()) {
            switch (segment.tag()) {
                case SegmentTag.TS3 -> providerSummary = Optional.of(kept.modelled(segment, ProviderSummary.of(segment)));
                case SegmentTag.TS2 -> inpatientSummary = Optional.of(kept.modelled(segment, InpatientSummary.of(segment)));
                default -> kept.unmodelled(segment);
            }
        }
        checkAtEnd();
        return new ClaimGroup(number, providerSummary, inpatientSummary, kept.kept());
    }

    private RemittanceItem readProviderAdjustments() throws IOException {
        noteItem("");
        var kept = new KeptCollector();
        var adjustments = kept.modelled(segment, ProviderAdjustments.of(segment));
        balances.add(adjustments);
        while (advance("") && !beginsItem()) {
            kept.unmodelled(segment);
        }
        checkAtEnd();
        return adjustments.with(kept.kept());
    }

    private Remittance readHeader() throws IOException {
        var kept = new KeptCollector();
        Optional<Payment> payment = Optional.empty();
        Optional<Trace> trace = Optional.empty();
        Optional<Currency> currency = Optional.empty();
        List<Reference> references = List.of();
        List<DateReference> dates = List.of();
        for (; inSight && !beginsItem() && !segment.is(SegmentTag.N1); inSight = envelope.nextSegment()) {
            switch (segment.tag()) {
                case SegmentTag.BPR -> {
                    paymentPosition = segment.position();
                    payment = Optional.of(kept.modelled(segment, Payment.of(segment)));
                }
                case SegmentTag.TRN -> trace = Optional.of(kept.modelled(segment, Trace.of(segment)));
                case SegmentTag.CUR -> currency = Optional.of(kept.modelled(segment, Currency.of(segment)));
                case SegmentTag.REF -> references = Lists.append(references, kept.modelled(segment, Reference.of(segment)));
                case SegmentTag.DTM -> dates = Lists.append(dates, kept.modelled(segment, DateReference.of(segment)));
                default -> kept.unmodelled(segment);
            }
        }
        if (payment.isEmpty()) {
            segment.report(EdiFault.SEGMENT_MISSING, "The remittance has no BPR segment: what it pays is unknown.");
        }
        if (trace.isEmpty()) {
            segment.report(EdiFault.SEGMENT_MISSING, "The remittance has no TRN segment: its check or transfer number is unknown.");
        }
        var payer = readParty(RemittanceParty.PAYER, "1000A");
        var payee = readParty(RemittanceParty.PAYEE, "1000B");
        checkAtEnd();
        return new Remittance(payment.isPresent() ? payment.get() : Payment.of(absent()), trace.isPresent() ? trace.get() : Trace.of(absent()), currency, references, dates, payer,
                payee, kept.kept());
    }

    private RemittanceParty readParty(String entity, String loop) throws IOException {
        if (!inSight || !segment.is(SegmentTag.N1) || !segment.matches(1, entity)) {
            segment.report(EdiFault.SEGMENT_UNEXPECTED, "N1*" + entity + " is expected before this segment.");
            return RemittanceParty.of(entity, "", "", "");
        }
        var kept = new KeptCollector();
        segment.inLoop(loop);
        var party = kept.modelled(segment, Party.of(segment));
        Optional<Street> street = Optional.empty();
        Optional<Locality> locality = Optional.empty();
        Optional<RemittanceDelivery> delivery = Optional.empty();
        List<Reference> references = List.of();
        List<Contact> contacts = List.of();
        while (advance(loop) && !beginsItem() && !beginsPayee(entity)) {
            switch (segment.tag()) {
                case SegmentTag.N3 -> street = Optional.of(kept.modelled(segment, Street.of(segment)));
                case SegmentTag.N4 -> locality = Optional.of(kept.modelled(segment, Locality.of(segment)));
                case SegmentTag.REF -> references = Lists.append(references, kept.modelled(segment, Reference.of(segment)));
                case SegmentTag.PER -> contacts = Lists.append(contacts, kept.modelled(segment, Contact.of(segment)));
                case SegmentTag.RDM -> delivery = Optional.of(kept.modelled(segment, RemittanceDelivery.of(segment)));
                default -> kept.unmodelled(segment);
            }
        }
        return new RemittanceParty(party, street, locality, references, contacts, delivery, kept.kept());
    }

    private boolean beginsPayee(String current) {
        return current.equals(RemittanceParty.PAYER) && segment.is(SegmentTag.N1) && segment.matches(1, RemittanceParty.PAYEE);
    }

    private boolean beginsItem() {
        return segment.is(SegmentTag.LX) || segment.is(SegmentTag.CLP) || segment.is(SegmentTag.PLB);
    }

    private boolean advance(String loop) throws IOException {
        inSight = envelope.nextSegment();
        segment.inLoop(loop);
        return inSight;
    }

    private void checkAtEnd() {
        if (!inSight && remittance != null) {
            balances.check(remittance.payment(), paymentPosition);
        }
    }

    private LocatedSegment absent() {
        return new LocatedSegment(Segment.of(""), segment.position(), envelope.findings());
    }
}
