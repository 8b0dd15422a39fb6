package com.superbill.edi.acknowledgment;

import static com.superbill.edi.acknowledgment.ClaimAcknowledgment.HIERARCHY;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Level;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.Amount;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.Quantity;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Status;
import com.superbill.edi.segment.Trace;
import java.util.List;
import java.util.Optional;

/**
 * 277CA loops 2000C, 2100C and 2200C: a billing provider of the file.
 *
 * @param name NM1*85
 * @param trace TRN*1
 * @param statuses STC; only where the status is the provider's and not a claim's
 * @param references REF, further identifiers of the provider
 * @param quantities QTY, {@code QA} claims accepted, {@code QC} rejected
 * @param amounts AMT, {@code YU} charges accepted, {@code YY} rejected
 * @param patients loop 2000D
 */
public record AcknowledgedProvider(Optional<Name> name, Optional<Trace> trace, List<Status> statuses, List<Reference> references, List<Quantity> quantities,
        List<Amount> amounts, List<AcknowledgedPatient> patients, Kept kept) {

    public AcknowledgedProvider {
        statuses = List.copyOf(statuses);
        references = List.copyOf(references);
        quantities = List.copyOf(quantities);
        amounts = List.copyOf(amounts);
        patients = List.copyOf(patients);
    }

    /** Whether the provider's claims were taken, where the status is the provider's. */
    public ClaimOutcome outcome() {
        return ClaimOutcome.of(statuses);
    }

    static AcknowledgedProvider read(Level level) {
        var loop = level.loop();
        return new AcknowledgedProvider(loop.required("NM1", Name::of), loop.one("TRN", Trace::of), loop.all("STC", Status::of), loop.all("REF", Reference::of),
                loop.all("QTY", Quantity::of), loop.all("AMT", Amount::of), level.children().stream().map(AcknowledgedPatient::read).toList(), loop.kept());
    }

    void write(LoopWriter out, int parent) {
        int number = out.level(HIERARCHY, parent, "19", !patients.isEmpty());
        out.add(name).add(trace).add(statuses).add(references).add(quantities).add(amounts).end(kept);
        patients.forEach(patient -> patient.write(out, number));
    }
}
