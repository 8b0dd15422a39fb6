package com.superbill.edi.claim;

import com.superbill.edi.SegmentView;
import com.superbill.edi.loop.KeptCollector;
import com.superbill.edi.segment.AdjustmentGroup;
import com.superbill.edi.segment.Amount;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Demographics;
import com.superbill.edi.segment.InpatientAdjudication;
import com.superbill.edi.segment.OutpatientAdjudication;
import com.superbill.edi.segment.Reference;
import java.io.IOException;

/** Reads a claim (2300) with its other insurances (2320); its lines are {@link ClaimLineReader}'s. */
final class ClaimLoopReader {

    private final LoopCursor cursor;
    private final SegmentView segment;
    private final ClaimLineReader lines;

    ClaimLoopReader(LoopCursor cursor) {
        this.cursor = cursor;
        this.segment = cursor.segment();
        this.lines = new ClaimLineReader(cursor);
    }

    /** The claim whose CLM is in sight. */
    Claim read() throws IOException {
        segment.inLoop("2300");
        var kept = new KeptCollector();
        var claim = Claim.builder(kept.modelled(segment, ClaimInformation.of(segment)));
        cursor.advance("2300");
        while (cursor.inSight() && !endsClaim()) {
            switch (segment.id()) {
                case "NM1" -> claim.add(cursor.readParticipant("2310"));
                case "SBR" -> claim.add(readOtherSubscriber());
                case "LX" -> claim.add(lines.read());
                default -> {
                    readOwn(claim, kept);
                    cursor.advance("2300");
                }
            }
        }
        return claim.keeping(kept.kept()).build();
    }

    private void readOwn(Claim.Builder claim, KeptCollector kept) {
        switch (segment.id()) {
            case "DTP" -> claim.add(kept.modelled(segment, DatePeriod.of(segment)));
            case "CL1" -> claim.with(kept.modelled(segment, Admission.of(segment)));
            case "PWK" -> claim.add(kept.modelled(segment, Paperwork.of(segment)));
            case "CN1" -> claim.with(kept.modelled(segment, Contract.of(segment)));
            case "AMT" -> claim.add(kept.modelled(segment, Amount.of(segment)));
            case "REF" -> claim.add(kept.modelled(segment, Reference.of(segment)));
            case "K3" -> claim.add(kept.modelled(segment, FileInformation.of(segment)));
            case "NTE" -> claim.add(kept.modelled(segment, Note.of(segment)));
            case "CR1" -> claim.with(kept.modelled(segment, AmbulanceTransport.of(segment)));
            case "CR2" -> claim.with(kept.modelled(segment, SpinalManipulation.of(segment)));
            case "CRC" -> claim.add(kept.modelled(segment, Conditions.of(segment)));
            case "HI" -> claim.add(kept.modelled(segment, HealthCareCodes.of(segment)));
            case "HCP" -> claim.with(kept.modelled(segment, Pricing.of(segment)));
            default -> kept.unmodelled(segment);
        }
    }

    private OtherSubscriber readOtherSubscriber() throws IOException {
        segment.inLoop("2320");
        var kept = new KeptCollector();
        var other = OtherSubscriber.builder(kept.modelled(segment, SubscriberInformation.of(segment)));
        cursor.advance("2320");
        while (cursor.inSight() && !endsClaim() && !segment.is("SBR") && !segment.is("LX")) {
            if (segment.is("NM1")) {
                other.add(cursor.readParticipant("2330"));
                continue;
            }
            switch (segment.id()) {
                case "CAS" -> other.add(kept.modelled(segment, AdjustmentGroup.of(segment)));
                case "AMT" -> other.add(kept.modelled(segment, Amount.of(segment)));
                case "DMG" -> other.with(kept.modelled(segment, Demographics.of(segment)));
                case "OI" -> other.with(kept.modelled(segment, OtherInsurance.of(segment)));
                case "MIA" -> other.with(kept.modelled(segment, InpatientAdjudication.of(segment)));
                case "MOA" -> other.with(kept.modelled(segment, OutpatientAdjudication.of(segment)));
                default -> kept.unmodelled(segment);
            }
            cursor.advance("2320");
        }
        return other.keeping(kept.kept()).build();
    }

    private boolean endsClaim() {
        return segment.is("CLM") || segment.is("HL");
    }
}
