package com.superbill.edi.claim;

import com.superbill.edi.SegmentTag;
import com.superbill.edi.SegmentView;
import com.superbill.edi.loop.KeptCollector;
import com.superbill.edi.loop.Lists;
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
import java.util.List;
import java.util.Optional;

/** Reads a claim (2300) with its other insurances (2320); its lines are {@link ClaimLineReader}'s. */
final class ClaimLoopReader {

    private final LoopCursor cursor;
    private final SegmentView segment;
    private final ClaimLineReader lineReader;
    private final KeptCollector kept = new KeptCollector();
    private final KeptCollector ofOther = new KeptCollector();

    ClaimLoopReader(LoopCursor cursor) {
        this.cursor = cursor;
        this.segment = cursor.segment();
        this.lineReader = new ClaimLineReader(cursor);
    }

    /** The claim whose CLM is in sight. */
    Claim read() throws IOException {
        segment.inLoop("2300");
        var information = kept.modelled(segment, ClaimInformation.of(segment));
        List<DatePeriod> dates = List.of();
        Optional<Admission> admission = Optional.empty();
        List<Paperwork> paperwork = List.of();
        Optional<Contract> contract = Optional.empty();
        List<Amount> amounts = List.of();
        List<Reference> references = List.of();
        List<FileInformation> fileInformation = List.of();
        List<Note> notes = List.of();
        Optional<AmbulanceTransport> ambulance = Optional.empty();
        Optional<SpinalManipulation> spinalManipulation = Optional.empty();
        List<Conditions> conditions = List.of();
        List<HealthCareCodes> codes = List.of();
        Optional<Pricing> pricing = Optional.empty();
        List<Participant> participants = List.of();
        List<OtherSubscriber> otherSubscribers = List.of();
        List<ClaimLine> lines = List.of();
        cursor.advance("2300");
        while (cursor.inSight() && !endsClaim()) {
            switch (segment.tag()) {
                case SegmentTag.NM1 -> {
                    participants = Lists.append(participants, cursor.readParticipant("2310"));
                    continue;
                }
                case SegmentTag.SBR -> {
                    otherSubscribers = Lists.append(otherSubscribers, readOtherSubscriber());
                    continue;
                }
                case SegmentTag.LX -> {
                    lines = Lists.append(lines, lineReader.read());
                    continue;
                }
                case SegmentTag.DTP -> dates = Lists.append(dates, kept.modelled(segment, DatePeriod.of(segment)));
                case SegmentTag.CL1 -> admission = Optional.of(kept.modelled(segment, Admission.of(segment)));
                case SegmentTag.PWK -> paperwork = Lists.append(paperwork, kept.modelled(segment, Paperwork.of(segment)));
                case SegmentTag.CN1 -> contract = Optional.of(kept.modelled(segment, Contract.of(segment)));
                case SegmentTag.AMT -> amounts = Lists.append(amounts, kept.modelled(segment, Amount.of(segment)));
                case SegmentTag.REF -> references = Lists.append(references, kept.modelled(segment, Reference.of(segment)));
                case SegmentTag.K3 -> fileInformation = Lists.append(fileInformation, kept.modelled(segment, FileInformation.of(segment)));
                case SegmentTag.NTE -> notes = Lists.append(notes, kept.modelled(segment, Note.of(segment)));
                case SegmentTag.CR1 -> ambulance = Optional.of(kept.modelled(segment, AmbulanceTransport.of(segment)));
                case SegmentTag.CR2 -> spinalManipulation = Optional.of(kept.modelled(segment, SpinalManipulation.of(segment)));
                case SegmentTag.CRC -> conditions = Lists.append(conditions, kept.modelled(segment, Conditions.of(segment)));
                case SegmentTag.HI -> codes = Lists.append(codes, kept.modelled(segment, HealthCareCodes.of(segment)));
                case SegmentTag.HCP -> pricing = Optional.of(kept.modelled(segment, Pricing.of(segment)));
                default -> kept.unmodelled(segment);
            }
            cursor.advance("2300");
        }
        return new Claim(information, dates, admission, paperwork, contract, amounts, references, fileInformation, notes, ambulance, spinalManipulation, conditions, codes, pricing, participants, otherSubscribers, lines, kept.kept());
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
