package com.superbill.edi.acknowledgment;

import static com.superbill.edi.acknowledgment.ClaimAcknowledgment.HIERARCHY;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Level;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.Amount;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.Quantity;
import com.superbill.edi.segment.Status;
import com.superbill.edi.segment.Trace;
import java.util.List;
import java.util.Optional;

/**
 * 277CA loops 2000B, 2100B and 2200B: the one who sent the claims, and what became of the file as a whole.
 *
 * @param name NM1*41
 * @param trace TRN*2, BHT03 of the 837
 * @param statuses STC, with the total charge
 * @param quantities QTY, {@code 90} claims accepted, {@code AA} rejected
 * @param amounts AMT, {@code YU} charges accepted, {@code YY} rejected
 * @param providers loop 2000C; none where the file was rejected as a whole
 */
public record AcknowledgedReceiver(Optional<Name> name, Optional<Trace> trace, List<Status> statuses, List<Quantity> quantities, List<Amount> amounts,
        List<AcknowledgedProvider> providers, Kept kept) {

    public AcknowledgedReceiver {
        statuses = List.copyOf(statuses);
        quantities = List.copyOf(quantities);
        amounts = List.copyOf(amounts);
        providers = List.copyOf(providers);
    }

    /** Whether the file was taken; where it was not, its claims may not be named at all. */
    public ClaimOutcome outcome() {
        return ClaimOutcome.of(statuses);
    }

    static AcknowledgedReceiver read(Level level) {
        var loop = level.loop();
        return new AcknowledgedReceiver(loop.required("NM1", Name::of), loop.one("TRN", Trace::of), loop.all("STC", Status::of), loop.all("QTY", Quantity::of),
                loop.all("AMT", Amount::of), level.children().stream().map(AcknowledgedProvider::read).toList(), loop.kept());
    }

    void write(LoopWriter out, int parent) {
        int number = out.level(HIERARCHY, parent, "21", !providers.isEmpty());
        out.add(name).add(trace).add(statuses).add(quantities).add(amounts).end(kept);
        providers.forEach(provider -> provider.write(out, number));
    }
}
