package com.superbill.edi.acknowledgment;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Status;
import com.superbill.edi.segment.Trace;
import java.util.List;
import java.util.Optional;

/**
 * 277CA loop 2200D: what became of a claim.
 *
 * @param trace TRN*2, CLM01 of the claim
 * @param statuses STC, every reason
 * @param references REF, {@code 1K} the payer's claim control number, {@code D9} the clearinghouse's, {@code BLT} bill type
 * @param serviceDate DTP*472
 * @param lines loop 2220D, the lines with a status of their own
 */
public record AcknowledgedClaim(Trace trace, List<Status> statuses, List<Reference> references, Optional<DatePeriod> serviceDate,
        List<AcknowledgedLine> lines, Kept kept) {

    public AcknowledgedClaim {
        statuses = List.copyOf(statuses);
        references = List.copyOf(references);
        lines = List.copyOf(lines);
    }

    /** Our patient account number, CLM01. */
    public String patientAccountNumber() {
        return trace.id();
    }

    /** Whether the claim was taken. */
    public ClaimOutcome outcome() {
        return ClaimOutcome.of(statuses);
    }

    static AcknowledgedClaim read(LoopReader loop) {
        var lines = loop.cut("2220D", segment -> segment.is("SVC"));
        return new AcknowledgedClaim(loop.required("TRN", Trace::of).orElseThrow(), loop.all("STC", Status::of), loop.all("REF", Reference::of), loop.one("DTP", DatePeriod::of),
                lines.stream().map(AcknowledgedLine::read).toList(), loop.kept());
    }

    void write(LoopWriter out) {
        out.add(trace.segment()).add(statuses).add(references).add(serviceDate).end(kept);
        lines.forEach(line -> line.write(out));
    }
}
