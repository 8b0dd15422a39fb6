package com.superbill.edi.claim;

import com.superbill.edi.SegmentTag;
import com.superbill.edi.SegmentView;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.loop.KeptCollector;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.segment.Contact;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Demographics;
import com.superbill.edi.segment.Locality;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.ProviderInformation;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Street;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The place in an 837 that its readers share: the segment in sight, and whether there is one. */
final class LoopCursor {

    private final EnvelopeReader envelope;
    private final SegmentView segment;
    private final KeptCollector kept = new KeptCollector();
    private boolean inSight;

    LoopCursor(EnvelopeReader envelope) throws IOException {
        this.envelope = envelope;
        this.segment = envelope.segment();
        this.inSight = envelope.nextSegment();
    }

    boolean inSight() {
        return inSight;
    }

    SegmentView segment() {
        return segment;
    }

    boolean at(int tag) {
        return inSight && segment.is(tag);
    }

    /** Goes to the next segment, which belongs to this loop unless it begins another. */
    void advance(String loop) throws IOException {
        inSight = envelope.nextSegment();
        segment.inLoop(loop);
    }

    /** The participant whose NM1 is in sight. */
    Participant readParticipant(String loop) throws IOException {
        segment.inLoop(loop);
        var name = kept.modelled(segment, Name.of(segment));
        Optional<ProviderInformation> specialty = Optional.empty();
        Optional<Street> street = Optional.empty();
        Optional<Locality> locality = Optional.empty();
        Optional<Demographics> demographics = Optional.empty();
        List<DatePeriod> dates = List.of();
        List<Reference> references = List.of();
        List<Contact> contacts = List.of();
        own:
        for (advance(loop); inSight; advance(loop)) {
            switch (segment.tag()) {
                case SegmentTag.PRV -> specialty = Optional.of(kept.modelled(segment, ProviderInformation.of(segment)));
                case SegmentTag.N3 -> street = Optional.of(kept.modelled(segment, Street.of(segment)));
                case SegmentTag.N4 -> locality = Optional.of(kept.modelled(segment, Locality.of(segment)));
                case SegmentTag.DMG -> demographics = Optional.of(kept.modelled(segment, Demographics.of(segment)));
                case SegmentTag.DTP -> dates = Lists.append(dates, kept.modelled(segment, DatePeriod.of(segment)));
                case SegmentTag.REF -> references = Lists.append(references, kept.modelled(segment, Reference.of(segment)));
                case SegmentTag.PER -> contacts = Lists.append(contacts, kept.modelled(segment, Contact.of(segment)));
                // Each of these begins another loop: levels, claims, other insurances, lines, drugs, adjudications, forms.
                case SegmentTag.NM1, SegmentTag.HL, SegmentTag.CLM, SegmentTag.SBR, SegmentTag.LX, SegmentTag.LIN, SegmentTag.SVD, SegmentTag.LQ -> {
                    break own;
                }
                default -> kept.unmodelled(segment);
            }
        }
        return new Participant(name, specialty, street, locality, demographics, dates, references, contacts, kept.kept());
    }
}
