package com.superbill.edi.acknowledgment;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.ServiceLine;
import com.superbill.edi.segment.Status;
import java.util.List;
import java.util.Optional;

/**
 * 277CA loop 2220D: what is wrong with a service line.
 *
 * @param service SVC
 * @param statuses STC
 * @param references REF, {@code FJ} our line item control number (837 REF*6R), {@code XZ} prescription number
 * @param serviceDate DTP*472
 */
public record AcknowledgedLine(ServiceLine service, List<Status> statuses, List<Reference> references, Optional<DatePeriod> serviceDate, Kept kept) {

    public AcknowledgedLine {
        statuses = List.copyOf(statuses);
        references = List.copyOf(references);
    }

    static AcknowledgedLine read(LoopReader loop) {
        return new AcknowledgedLine(loop.required("SVC", ServiceLine::of).orElseThrow(), loop.all("STC", Status::of), loop.all("REF", Reference::of),
                loop.one("DTP", DatePeriod::of), loop.kept());
    }

    void write(LoopWriter out) {
        out.add(service.segment()).add(statuses).add(references).add(serviceDate).end(kept);
    }
}
