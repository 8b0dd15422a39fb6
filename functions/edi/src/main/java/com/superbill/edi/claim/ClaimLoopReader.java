package com.superbill.edi.claim;

import com.superbill.edi.SegmentTag;
import com.superbill.edi.SegmentView;
import com.superbill.edi.loop.KeptCollector;
import com.superbill.edi.segment.AdjustmentGroup;
import com.superbill.edi.segment.AmbulanceTransport;
import com.superbill.edi.segment.Amount;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Demographics;
import com.superbill.edi.segment.InpatientAdjudication;
import com.superbill.edi.segment.OutpatientAdjudication;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.SpinalManipulation;
import java.io.IOException;

/** Reads a claim (2300) with its other insurances (2320); its lines are {@link ClaimLineReader}'s. */
final class ClaimLoopReader {

    private final LoopCursor cursor;
    private final SegmentView segment;
    private final ClaimLineReader lines;
    private final KeptCollector kept = new KeptCollector();
    private final KeptCollector ofOther = new KeptCollector();

    ClaimLoopReader(LoopCursor cursor) {
        this.cursor = cursor;
        this.segment = cursor.segment();
        this.lines = new ClaimLineReader(cursor);
    }

    /** The claim whose CLM is in sight. */
    Claim read() throws IOException {
        segment.inLoop("2300");
        var claim = Claim.builder(kept.modelled(segment, ClaimInformation.of(segment)));
        cursor.advance("2300");
        while (cursor.inSight() && !endsClaim()) {
            switch (segment.tag()) {
                case SegmentTag.NM1 -> {
                    claim.add(cursor.readParticipant("2310"));
                    continue;
                }
                case SegmentTag.SBR -> {
                    claim.add(readOtherSubscriber());
                    continue;
                }
                case SegmentTag.LX -> {
                    claim.add(lines.read());
                    continue;
                }
                case SegmentTag.DTP -> claim.add(kept.modelled(segment, DatePeriod.of(segment)));
                case SegmentTag.CL1 -> claim.with(kept.modelled(segment, Admission.of(segment)));
                case SegmentTag.PWK -> claim.add(kept.modelled(segment, Paperwork.of(segment)));
                case SegmentTag.CN1 -> claim.with(kept.modelled(segment, Contract.of(segment)));
                case SegmentTag.AMT -> claim.add(kept.modelled(segment, Amount.of(segment)));
                case SegmentTag.REF -> claim.add(kept.modelled(segment, Reference.of(segment)));
                case SegmentTag.K3 -> claim.add(kept.modelled(segment, FileInformation.of(segment)));
                case SegmentTag.NTE -> claim.add(kept.modelled(segment, Note.of(segment)));
                case SegmentTag.CR1 -> claim.with(kept.modelled(segment, AmbulanceTransport.of(segment)));
                case SegmentTag.CR2 -> claim.with(kept.modelled(segment, SpinalManipulation.of(segment)));
                case SegmentTag.CRC -> claim.add(kept.modelled(segment, Conditions.of(segment)));
                case SegmentTag.HI -> claim.add(kept.modelled(segment, HealthCareCodes.of(segment)));
                case SegmentTag.HCP -> claim.with(kept.modelled(segment, Pricing.of(segment)));
                default -> kept.unmodelled(segment);
            }
            cursor.advance("2300");
        }
        return claim.keeping(kept.kept()).build();
    }

    private OtherSubscriber readOtherSubscriber() throws IOException {
        segment.inLoop("2320");
        var other = OtherSubscriber.builder(ofOther.modelled(segment, SubscriberInformation.of(segment)));
        cursor.advance("2320");
        while (cursor.inSight() && !endsClaim() && !segment.is(SegmentTag.SBR) && !segment.is(SegmentTag.LX)) {
            if (segment.is(SegmentTag.NM1)) {
                other.add(cursor.readParticipant("2330"));
                continue;
            }
            switch (segment.tag()) {
                case SegmentTag.CAS -> other.add(ofOther.modelled(segment, AdjustmentGroup.of(segment)));
                case SegmentTag.AMT -> other.add(ofOther.modelled(segment, Amount.of(segment)));
                case SegmentTag.DMG -> other.with(ofOther.modelled(segment, Demographics.of(segment)));
                case SegmentTag.OI -> other.with(ofOther.modelled(segment, OtherInsurance.of(segment)));
                case SegmentTag.MIA -> other.with(ofOther.modelled(segment, InpatientAdjudication.of(segment)));
                case SegmentTag.MOA -> other.with(ofOther.modelled(segment, OutpatientAdjudication.of(segment)));
                default -> ofOther.unmodelled(segment);
            }
            cursor.advance("2320");
        }
        return other.keeping(ofOther.kept()).build();
    }

    private boolean endsClaim() {
        return segment.is(SegmentTag.CLM) || segment.is(SegmentTag.HL);
    }
}
