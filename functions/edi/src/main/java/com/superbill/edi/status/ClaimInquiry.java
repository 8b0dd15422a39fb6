package com.superbill.edi.status;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.Amount;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.ServiceLine;
import com.superbill.edi.segment.Trace;
import java.util.List;
import java.util.Optional;

/**
 * 276 loop 2200: a claim that is asked about.
 *
 * @param trace TRN*1, which comes back as TRN*2
 * @param references REF, {@code 1K} the payer's claim control number, {@code EJ} patient account number, {@code BLT} bill type, {@code D9} the clearinghouse's number, {@code 6P} group, {@code LU} location, {@code XZ} prescription
 * @param charge AMT*T3, the claim's total charge
 * @param serviceDate DTP*472
 * @param lines loop 2210
 */
public record ClaimInquiry(Trace trace, List<Reference> references, Optional<Amount> charge, Optional<DatePeriod> serviceDate, List<LineInquiry> lines, Kept kept) {

    /**
     * Loop 2210: a line that is asked about.
     *
     * @param service SVC
     * @param references REF, {@code FJ} line item control number
     * @param serviceDate DTP*472
     */
    public record LineInquiry(ServiceLine service, List<Reference> references, Optional<DatePeriod> serviceDate, Kept kept) {

        public LineInquiry {
            references = List.copyOf(references);
        }

        static LineInquiry read(LoopReader loop) {
            return new LineInquiry(loop.required("SVC", ServiceLine::of).orElseThrow(), loop.all("REF", Reference::of), loop.one("DTP", DatePeriod::of), loop.kept());
        }

        void write(LoopWriter out) {
            out.add(service.segment()).add(references).add(serviceDate).end(kept);
        }
    }

    public ClaimInquiry {
        references = List.copyOf(references);
        lines = List.copyOf(lines);
    }

    static ClaimInquiry read(LoopReader loop, String level) {
        var lines = loop.cut("2210" + level, segment -> segment.is("SVC"));
        return new ClaimInquiry(loop.required("TRN", Trace::of).orElseThrow(), loop.all("REF", Reference::of), loop.one("AMT", Amount::of),
                loop.one("DTP", DatePeriod::of), lines.stream().map(LineInquiry::read).toList(), loop.kept());
    }

    void write(LoopWriter out) {
        out.add(trace.segment()).add(references).add(charge).add(serviceDate).end(kept);
        lines.forEach(line -> line.write(out));
    }
}
