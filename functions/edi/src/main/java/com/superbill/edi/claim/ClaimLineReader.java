package com.superbill.edi.claim;

import com.superbill.edi.SegmentTag;
import com.superbill.edi.SegmentView;
import com.superbill.edi.loop.KeptCollector;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.segment.AdjustmentGroup;
import com.superbill.edi.segment.AmbulanceTransport;
import com.superbill.edi.segment.Amount;
import com.superbill.edi.segment.CodeListEntry;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Quantity;
import com.superbill.edi.segment.Reference;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads a service line (2400) with its drugs (2410), participants (2420), adjudications (2430) and forms (2440). */
final class ClaimLineReader {

    private final LoopCursor cursor;
    private final SegmentView segment;
    private final KeptCollector kept = new KeptCollector();
    /** Of the loops within a line, which do not nest any deeper. */
    private final KeptCollector inner = new KeptCollector();

    ClaimLineReader(LoopCursor cursor) {
        this.cursor = cursor;
        this.segment = cursor.segment();
    }

    /** The line whose LX is in sight. */
    ClaimLine read() throws IOException {
        segment.inLoop("2400");
        var number = kept.modelled(segment, LineNumber.of(segment));
        Optional<ClaimService> service = Optional.empty();
        Optional<EquipmentService> equipment = Optional.empty();
        List<Paperwork> paperwork = List.of();
        Optional<AmbulanceTransport> ambulance = Optional.empty();
        Optional<EquipmentCertification> certification = Optional.empty();
        List<Conditions> conditions = List.of();
        List<DatePeriod> dates = List.of();
        List<Quantity> quantities = List.of();
        List<Measurement> measurements = List.of();
        Optional<Contract> contract = Optional.empty();
        List<Reference> references = List.of();
        List<Amount> amounts = List.of();
        List<FileInformation> fileInformation = List.of();
        List<Note> notes = List.of();
        Optional<PurchasedService> purchase = Optional.empty();
        Optional<Pricing> pricing = Optional.empty();
        List<Drug> drugs = List.of();
        List<Participant> participants = List.of();
        List<LineAdjudication> adjudications = List.of();
        List<Form> forms = List.of();
        cursor.advance("2400");
        while (cursor.inSight() && !endsLine()) {
            switch (segment.tag()) {
                case SegmentTag.LIN -> {
                    drugs = Lists.append(drugs, readDrug());
                    continue;
                }
                case SegmentTag.NM1 -> {
                    participants = Lists.append(participants, cursor.readParticipant("2420"));
                    continue;
                }
                case SegmentTag.SVD -> {
                    adjudications = Lists.append(adjudications, readAdjudication());
                    continue;
                }
                case SegmentTag.LQ -> {
                    forms = Lists.append(forms, readForm());
                    continue;
                }
                case SegmentTag.SV1 -> service = Optional.of(kept.modelled(segment, ProfessionalService.of(segment)));
                case SegmentTag.SV2 -> service = Optional.of(kept.modelled(segment, InstitutionalService.of(segment)));
                case SegmentTag.SV5 -> equipment = Optional.of(kept.modelled(segment, EquipmentService.of(segment)));
                case SegmentTag.PWK -> paperwork = Lists.append(paperwork, kept.modelled(segment, Paperwork.of(segment)));
                case SegmentTag.CR1 -> ambulance = Optional.of(kept.modelled(segment, AmbulanceTransport.of(segment)));
                case SegmentTag.CR3 -> certification = Optional.of(kept.modelled(segment, EquipmentCertification.of(segment)));
                case SegmentTag.CRC -> conditions = Lists.append(conditions, kept.modelled(segment, Conditions.of(segment)));
                case SegmentTag.DTP -> dates = Lists.append(dates, kept.modelled(segment, DatePeriod.of(segment)));
                case SegmentTag.QTY -> quantities = Lists.append(quantities, kept.modelled(segment, Quantity.of(segment)));
                case SegmentTag.MEA -> measurements = Lists.append(measurements, kept.modelled(segment, Measurement.of(segment)));
                case SegmentTag.CN1 -> contract = Optional.of(kept.modelled(segment, Contract.of(segment)));
                case SegmentTag.REF -> references = Lists.append(references, kept.modelled(segment, Reference.of(segment)));
                case SegmentTag.AMT -> amounts = Lists.append(amounts, kept.modelled(segment, Amount.of(segment)));
                case SegmentTag.K3 -> fileInformation = Lists.append(fileInformation, kept.modelled(segment, FileInformation.of(segment)));
                case SegmentTag.NTE -> notes = Lists.append(notes, kept.modelled(segment, Note.of(segment)));
                case SegmentTag.PS1 -> purchase = Optional.of(kept.modelled(segment, PurchasedService.of(segment)));
                case SegmentTag.HCP -> pricing = Optional.of(kept.modelled(segment, Pricing.of(segment)));
                default -> kept.unmodelled(segment);
            }
            cursor.advance("2400");
        }
        return new ClaimLine(number, service, equipment, paperwork, ambulance, certification, conditions, dates, quantities, measurements, contract, references, amounts, fileInformation, notes, purchase, pricing, drugs, participants, adjudications, forms, kept.kept());
    }

    private Drug readDrug() throws IOException {
        segment.inLoop("2410");
        var drug = Drug.builder(inner.modelled(segment, DrugIdentification.of(segment)));
        for (cursor.advance("2410"); cursor.inSight() && !endsInnerLoop(); cursor.advance("2410")) {
            switch (segment.tag()) {
                case SegmentTag.CTP -> drug.with(inner.modelled(segment, DrugQuantity.of(segment)));
                case SegmentTag.REF -> drug.add(inner.modelled(segment, Reference.of(segment)));
                default -> inner.unmodelled(segment);
            }
        }
        return drug.keeping(inner.kept()).build();
    }

    private LineAdjudication readAdjudication() throws IOException {
        segment.inLoop("2430");
        var adjudication = LineAdjudication.builder(inner.modelled(segment, LineAdjudicationInformation.of(segment)));
        for (cursor.advance("2430"); cursor.inSight() && !endsInnerLoop(); cursor.advance("2430")) {
            switch (segment.tag()) {
                case SegmentTag.CAS -> adjudication.add(inner.modelled(segment, AdjustmentGroup.of(segment)));
                case SegmentTag.DTP -> adjudication.add(inner.modelled(segment, DatePeriod.of(segment)));
                case SegmentTag.AMT -> adjudication.add(inner.modelled(segment, Amount.of(segment)));
                default -> inner.unmodelled(segment);
            }
        }
        return adjudication.keeping(inner.kept()).build();
    }

    private Form readForm() throws IOException {
        segment.inLoop("2440");
        var form = Form.builder(inner.modelled(segment, CodeListEntry.of(segment)));
        for (cursor.advance("2440"); cursor.inSight() && !endsInnerLoop(); cursor.advance("2440")) {
            switch (segment.tag()) {
                case SegmentTag.FRM -> form.add(inner.modelled(segment, FormAnswer.of(segment)));
                default -> inner.unmodelled(segment);
            }
        }
        return form.keeping(inner.kept()).build();
    }

    private boolean endsLine() {
        return segment.is(SegmentTag.LX) || segment.is(SegmentTag.CLM) || segment.is(SegmentTag.HL);
    }

    private boolean endsInnerLoop() {
        return endsLine() || switch (segment.tag()) {
            case SegmentTag.LIN, SegmentTag.NM1, SegmentTag.SVD, SegmentTag.LQ -> true;
            default -> false;
        };
    }
}
