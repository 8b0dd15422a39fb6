package com.superbill.edi.authorization;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Level;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.Demographics;
import com.superbill.edi.segment.Insured;
import com.superbill.edi.segment.Locality;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Rejection;
import com.superbill.edi.segment.Street;
import java.util.List;
import java.util.Optional;

/**
 * 278 loops 2000C and 2010C of a subscriber, 2000D and 2010D of a dependent.
 *
 * @param name NM1, {@code IL} subscriber or {@code QC} dependent
 * @param rejections AAA, response only
 * @param events loop 2000E
 */
public record ReviewedPatient(Optional<Name> name, List<Reference> references, Optional<Street> street, Optional<Locality> locality, List<Rejection> rejections,
        Optional<Demographics> demographics, Optional<Insured> insured, List<ReviewedEvent> events, Kept kept) {

    public ReviewedPatient {
        references = List.copyOf(references);
        rejections = List.copyOf(rejections);
        events = List.copyOf(events);
    }

    static ReviewedPatient read(Level level) {
        var loop = level.loop();
        return new ReviewedPatient(loop.required("NM1", Name::of), loop.all("REF", Reference::of), loop.one("N3", Street::of), loop.one("N4", Locality::of),
                loop.all("AAA", Rejection::of), loop.one("DMG", Demographics::of), loop.one("INS", Insured::of),
                level.children("EV").stream().map(ReviewedEvent::read).toList(), loop.kept());
    }

    void write(LoopWriter out, int number) {
        out.add(name).add(references).add(street).add(locality).add(rejections).add(demographics).add(insured).end(kept);
        events.forEach(event -> event.write(out, number));
    }
}
