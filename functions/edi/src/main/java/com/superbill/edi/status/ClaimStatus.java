package com.superbill.edi.status;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.ServiceLine;
import com.superbill.edi.segment.Status;
import com.superbill.edi.segment.Trace;
import java.util.List;
import java.util.Optional;

/**
 * 277 loop 2200: what has become of a claim. The first letter of a status category says how far it is: A acknowledged, P pending, F finalized, R more information is
 * wanted, D and E the answer failed.
 *
 * @param trace TRN*2, ours
 * @param statuses STC
 * @param references REF, {@code 1K} the payer's claim control number, {@code EJ} patient account number, {@code BLT} bill type, {@code D9} the clearinghouse's number, {@code VV} voucher, {@code XZ} prescription
 * @param serviceDate DTP*472
 * @param lines loop 2220
 */
public record ClaimStatus(Trace trace, List<Status> statuses, List<Reference> references, Optional<DatePeriod> serviceDate, List<LineStatus> lines, Kept kept) {

    /**
     * Loop 2220: what has become of a line.
     *
     * @param service SVC
     * @param statuses STC
     * @param references REF, {@code FJ} line item control number
     * @param serviceDate DTP*472
     */
    public record LineStatus(ServiceLine service, List<Status> statuses, List<Reference> references, Optional<DatePeriod> serviceDate, Kept kept) {

        public LineStatus {
            statuses = List.copyOf(statuses);
            references = List.copyOf(references);
        }

        static LineStatus read(LoopReader loop) {
            return new LineStatus(loop.required("SVC", ServiceLine::of).orElseThrow(), loop.all("STC", Status::of), loop.all("REF", Reference::of),
                    loop.one("DTP", DatePeriod::of), loop.kept());
        }

        void write(LoopWriter out) {
            out.add(service.segment()).add(statuses).add(references).add(serviceDate).end(kept);
        }
    }

    public ClaimStatus {
        statuses = List.copyOf(statuses);
        references = List.copyOf(references);
        lines = List.copyOf(lines);
    }

    static ClaimStatus read(LoopReader loop, String level) {
        var lines = loop.cut("2220" + level, segment -> segment.is("SVC"));
        return new ClaimStatus(loop.required("TRN", Trace::of).orElseThrow(), loop.all("STC", Status::of), loop.all("REF", Reference::of),
                loop.one("DTP", DatePeriod::of), lines.stream().map(LineStatus::read).toList(), loop.kept());
    }

    void write(LoopWriter out) {
        out.add(trace.segment()).add(statuses).add(references).add(serviceDate).end(kept);
        lines.forEach(line -> line.write(out));
    }
}
