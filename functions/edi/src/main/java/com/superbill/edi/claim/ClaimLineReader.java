package com.superbill.edi.claim;

import com.superbill.edi.SegmentTag;
import com.superbill.edi.SegmentView;
import com.superbill.edi.loop.KeptCollector;
import com.superbill.edi.segment.AdjustmentGroup;
import com.superbill.edi.segment.AmbulanceTransport;
import com.superbill.edi.segment.Amount;
import com.superbill.edi.segment.CodeListEntry;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Quantity;
import com.superbill.edi.segment.Reference;
import java.io.IOException;

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
        var line = ClaimLine.builder(kept.modelled(segment, LineNumber.of(segment)));
        cursor.advance("2400");
        while (cursor.inSight() && !endsLine()) {
            switch (segment.tag()) {
                case SegmentTag.LIN -> {
                    line.add(readDrug());
                    continue;
                }
                case SegmentTag.NM1 -> {
                    line.add(cursor.readParticipant("2420"));
                    continue;
                }
                case SegmentTag.SVD -> {
                    line.add(readAdjudication());
                    continue;
                }
                case SegmentTag.LQ -> {
                    line.add(readForm());
                    continue;
                }
                case SegmentTag.SV1 -> line.with(kept.modelled(segment, ProfessionalService.of(segment)));
                case SegmentTag.SV2 -> line.with(kept.modelled(segment, InstitutionalService.of(segment)));
                case SegmentTag.SV5 -> line.with(kept.modelled(segment, EquipmentService.of(segment)));
                case SegmentTag.PWK -> line.add(kept.modelled(segment, Paperwork.of(segment)));
                case SegmentTag.CR1 -> line.with(kept.modelled(segment, AmbulanceTransport.of(segment)));
                case SegmentTag.CR3 -> line.with(kept.modelled(segment, EquipmentCertification.of(segment)));
                case SegmentTag.CRC -> line.add(kept.modelled(segment, Conditions.of(segment)));
                case SegmentTag.DTP -> line.add(kept.modelled(segment, DatePeriod.of(segment)));
                case SegmentTag.QTY -> line.add(kept.modelled(segment, Quantity.of(segment)));
                case SegmentTag.MEA -> line.add(kept.modelled(segment, Measurement.of(segment)));
                case SegmentTag.CN1 -> line.with(kept.modelled(segment, Contract.of(segment)));
                case SegmentTag.REF -> line.add(kept.modelled(segment, Reference.of(segment)));
                case SegmentTag.AMT -> line.add(kept.modelled(segment, Amount.of(segment)));
                case SegmentTag.K3 -> line.add(kept.modelled(segment, FileInformation.of(segment)));
                case SegmentTag.NTE -> line.add(kept.modelled(segment, Note.of(segment)));
                case SegmentTag.PS1 -> line.with(kept.modelled(segment, PurchasedService.of(segment)));
                case SegmentTag.HCP -> line.with(kept.modelled(segment, Pricing.of(segment)));
                default -> kept.unmodelled(segment);
            }
            cursor.advance("2400");
        }
        return line.keeping(kept.kept()).build();
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
