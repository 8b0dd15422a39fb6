package com.superbill.edi.status;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.Demographics;
import com.superbill.edi.segment.Name;
import java.util.List;
import java.util.Optional;

/**
 * 276 loops 2000D and 2100D of a subscriber, 2000E and 2100E of a dependent.
 *
 * @param demographics DMG, of the patient
 * @param name NM1, {@code IL} subscriber or {@code QC} dependent
 * @param claims loop 2200, the claims that are asked about; none where a dependent is the patient
 */
public record InquiredPatient(Optional<Demographics> demographics, Optional<Name> name, List<ClaimInquiry> claims, Kept kept) {

    public InquiredPatient {
        claims = List.copyOf(claims);
    }

    /** {@code level} is D for a subscriber, E for a dependent: the last letter of the guide's loops. */
    static InquiredPatient read(LoopReader loop, String level) {
        var claims = loop.cut("2200" + level, segment -> segment.is("TRN"));
        return new InquiredPatient(loop.one("DMG", Demographics::of), loop.required("NM1", Name::of),
                claims.stream().map(claim -> ClaimInquiry.read(claim, level)).toList(), loop.kept());
    }

    void write(LoopWriter out) {
        out.add(demographics).add(name).end(kept);
        claims.forEach(claim -> claim.write(out));
    }
}
