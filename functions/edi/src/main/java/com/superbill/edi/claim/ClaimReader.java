package com.superbill.edi.claim;

import com.superbill.edi.EdiFault;
import com.superbill.edi.Finding;
import com.superbill.edi.Position;
import com.superbill.edi.Segment;
import com.superbill.edi.SegmentTag;
import com.superbill.edi.SegmentView;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.loop.KeptCollector;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.loop.LocatedSegment;
import com.superbill.edi.segment.Currency;
import com.superbill.edi.segment.ProviderInformation;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.TransactionPurpose;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads one 837: its header, then item by item or claim by claim, holding no more than one claim and those it belongs to. */
public final class ClaimReader {

    private final EnvelopeReader envelope;
    private final LoopCursor cursor;
    private final SegmentView segment;
    private final ClaimLoopReader claims;
    private final ClaimBatch batch;
    private final LevelNumbers levels = new LevelNumbers();
    private Optional<BillingProvider> billingProvider = Optional.empty();
    private Optional<Subscriber> subscriber = Optional.empty();
    private Optional<Patient> patient = Optional.empty();
    private long itemSegment;
    private long itemOffset;
    private int itemTag;

    private ClaimReader(EnvelopeReader envelope) throws IOException {
        this.envelope = envelope;
        this.segment = envelope.segment();
        this.cursor = new LoopCursor(envelope);
        this.claims = new ClaimLoopReader(cursor);
        this.batch = readHeader();
    }

    /** Reads the header of the transaction whose ST the envelope has in sight. */
    public static ClaimReader open(EnvelopeReader envelope) throws IOException {
        return new ClaimReader(envelope);
    }

    /** The header. */
    public ClaimBatch batch() {
        return batch;
    }

    /** The next claim with those it belongs to. A claim without a billing provider or a subscriber before it is reported and passed over. */
    public Optional<SubmittedClaim> nextClaim() throws IOException {
        for (var item = next(); item.isPresent(); item = next()) {
            if (item.get() instanceof Claim claim) {
                if (billingProvider.isPresent() && subscriber.isPresent()) {
                    return Optional.of(new SubmittedClaim(billingProvider.get(), subscriber.get(), patient, claim));
                }
                envelope.findings().accept(new Finding(EdiFault.SEGMENT_MISSING, position(), "This claim stands under no billing provider and subscriber."));
            }
        }
        return Optional.empty();
    }

    /** The next billing provider, subscriber, patient or claim; empty at the end of the transaction. */
    public Optional<ClaimItem> next() throws IOException {
        while (cursor.inSight()) {
            itemSegment = segment.number();
            itemOffset = segment.offset();
            itemTag = segment.tag();
            switch (itemTag) {
                case SegmentTag.CLM -> {
                    return Optional.of(claims.read());
                }
                case SegmentTag.HL -> {
                    switch (segment.text(3)) {
                        case LevelNumbers.BILLING_PROVIDER -> {
                            return Optional.of(readBillingProvider());
                        }
                        case LevelNumbers.SUBSCRIBER -> {
                            return Optional.of(readSubscriber());
                        }
                        case LevelNumbers.PATIENT -> {
                            return Optional.of(readPatient());
                        }
                        default -> passOver("A level of an 837 is 20, 22 or 23.");
                    }
                }
                default -> passOver("This segment belongs to no level and no claim.");
            }
        }
        return Optional.empty();
    }

    /** Where the item read last begins. */
    public Position position() {
        return Position.ofSegment(itemSegment, SegmentTag.text(itemTag), "", itemOffset);
    }

    private void passOver(String sentence) throws IOException {
        segment.report(EdiFault.SEGMENT_UNEXPECTED, sentence);
        cursor.advance("");
    }

    private ClaimBatch readHeader() throws IOException {
        var kept = new KeptCollector();
        var purpose = TransactionPurpose.of(absent());
        boolean found = false;
        List<Reference> references = List.of();
        for (; cursor.inSight() && !cursor.at(SegmentTag.NM1) && !cursor.at(SegmentTag.HL); cursor.advance("")) {
            switch (segment.tag()) {
                case SegmentTag.BHT -> {
                    purpose = kept.modelled(segment, TransactionPurpose.of(segment));
                    found = true;
                }
                case SegmentTag.REF -> references = Lists.append(references, kept.modelled(segment, Reference.of(segment)));
                default -> kept.unmodelled(segment);
            }
        }
        if (!found) {
            segment.report(EdiFault.SEGMENT_MISSING, "The transaction has no BHT segment.");
        }
        var submitter = readHeaderParticipant("1000A", "41");
        var receiver = readHeaderParticipant("1000B", "40");
        var header = ClaimBatch.builder(purpose, submitter, receiver).keeping(kept.kept());
        references.forEach(header::add);
        return header.build();
    }

    private Participant readHeaderParticipant(String loop, String entity) throws IOException {
        if (cursor.at(SegmentTag.NM1) && segment.matches(1, entity)) {
            return cursor.readParticipant(loop);
        }
        segment.report(EdiFault.SEGMENT_MISSING, "NM1*" + entity + " is expected before this segment.");
        return Participant.ABSENT;
    }

    private BillingProvider readBillingProvider() throws IOException {
        var kept = new KeptCollector();
        levels.read(segment, kept, LevelNumbers.BILLING_PROVIDER);
        var provider = BillingProvider.builder();
        for (cursor.advance("2000A"); cursor.inSight() && !endsLevel(); ) {
            switch (segment.tag()) {
                case SegmentTag.NM1 -> {
                    provider.add(cursor.readParticipant(switch (segment.text(1)) {
                        case "87" -> "2010AB";
                        case "PE" -> "2010AC";
                        default -> "2010AA";
                    }));
                    continue;
                }
                case SegmentTag.PRV -> provider.with(kept.modelled(segment, ProviderInformation.of(segment)));
                case SegmentTag.CUR -> provider.with(kept.modelled(segment, Currency.of(segment)));
                default -> kept.unmodelled(segment);
            }
            cursor.advance("2000A");
        }
        billingProvider = Optional.of(provider.keeping(kept.kept()).build());
        subscriber = Optional.empty();
        patient = Optional.empty();
        return billingProvider.get();
    }

    private Subscriber readSubscriber() throws IOException {
        var kept = new KeptCollector();
        boolean hasDependents = levels.read(segment, kept, LevelNumbers.SUBSCRIBER);
        var read = Subscriber.builder(hasDependents);
        for (cursor.advance("2000B"); cursor.inSight() && !endsLevel(); ) {
            switch (segment.tag()) {
                case SegmentTag.NM1 -> {
                    read.add(cursor.readParticipant(segment.matches(1, "PR") ? "2010BB" : "2010BA"));
                    continue;
                }
                case SegmentTag.SBR -> read.with(kept.modelled(segment, SubscriberInformation.of(segment)));
                case SegmentTag.PAT -> read.with(kept.modelled(segment, PatientInformation.of(segment)));
                default -> kept.unmodelled(segment);
            }
            cursor.advance("2000B");
        }
        subscriber = Optional.of(read.keeping(kept.kept()).build());
        patient = Optional.empty();
        return subscriber.get();
    }

    private Patient readPatient() throws IOException {
        var kept = new KeptCollector();
        levels.read(segment, kept, LevelNumbers.PATIENT);
        var read = Patient.builder();
        for (cursor.advance("2000C"); cursor.inSight() && !endsLevel(); ) {
            switch (segment.tag()) {
                case SegmentTag.NM1 -> {
                    read.add(cursor.readParticipant("2010CA"));
                    continue;
                }
                case SegmentTag.PAT -> read.with(kept.modelled(segment, PatientInformation.of(segment)));
                default -> kept.unmodelled(segment);
            }
            cursor.advance("2000C");
        }
        patient = Optional.of(read.keeping(kept.kept()).build());
        return patient.get();
    }

    private boolean endsLevel() {
        return segment.is(SegmentTag.CLM) || segment.is(SegmentTag.HL);
    }

    private LocatedSegment absent() {
        return new LocatedSegment(Segment.of(""), segment.position(), envelope.findings());
    }
}
