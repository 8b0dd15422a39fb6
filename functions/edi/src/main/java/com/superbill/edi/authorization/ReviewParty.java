package com.superbill.edi.authorization;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.Contact;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Locality;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.ProviderInformation;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Rejection;
import com.superbill.edi.segment.Street;
import java.util.List;
import java.util.Optional;

/**
 * 278 loops 2010E and 2010F: a provider, a place or another organization of an event or a service.
 *
 * @param name NM1, such as {@code SJ} service provider, {@code 71} attending, {@code FA} facility, {@code PW} and {@code 45} ends of a transport
 * @param rejections AAA, response only
 */
public record ReviewParty(Name name, List<Reference> references, Optional<Street> street, Optional<Locality> locality, List<Contact> contacts,
        List<Rejection> rejections, Optional<ProviderInformation> provider, List<DatePeriod> dates, Kept kept) {

    public ReviewParty {
        references = List.copyOf(references);
        contacts = List.copyOf(contacts);
        rejections = List.copyOf(rejections);
        dates = List.copyOf(dates);
    }

    static List<ReviewParty> cut(LoopReader loop, String name) {
        return loop.cut(name, segment -> segment.is("NM1")).stream().map(ReviewParty::read).toList();
    }

    private static ReviewParty read(LoopReader loop) {
        return new ReviewParty(loop.required("NM1", Name::of).orElseThrow(), loop.all("REF", Reference::of), loop.one("N3", Street::of), loop.one("N4", Locality::of),
                loop.all("PER", Contact::of), loop.all("AAA", Rejection::of), loop.one("PRV", ProviderInformation::of), loop.all("DTP", DatePeriod::of), loop.kept());
    }

    void write(LoopWriter out) {
        out.add(name.segment()).add(references).add(street).add(locality).add(contacts).add(rejections).add(provider).add(dates).end(kept);
    }
}
