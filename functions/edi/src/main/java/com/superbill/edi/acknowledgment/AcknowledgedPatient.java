package com.superbill.edi.acknowledgment;

import static com.superbill.edi.acknowledgment.ClaimAcknowledgment.HIERARCHY;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Level;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.Name;
import java.util.List;
import java.util.Optional;

/**
 * 277CA loops 2000D and 2100D: a patient with claims.
 *
 * @param name NM1*QC
 * @param claims loop 2200D
 */
public record AcknowledgedPatient(Optional<Name> name, List<AcknowledgedClaim> claims, Kept kept) {

    public AcknowledgedPatient {
        claims = List.copyOf(claims);
    }

    static AcknowledgedPatient read(Level level) {
        var loop = level.loop();
        var claims = loop.cut("2200D", segment -> segment.is("TRN"));
        return new AcknowledgedPatient(loop.required("NM1", Name::of), claims.stream().map(AcknowledgedClaim::read).toList(), loop.kept());
    }

    void write(LoopWriter out, int parent) {
        out.level(HIERARCHY, parent, "PT", false);
        out.add(name).end(kept);
        claims.forEach(claim -> claim.write(out));
    }
}
