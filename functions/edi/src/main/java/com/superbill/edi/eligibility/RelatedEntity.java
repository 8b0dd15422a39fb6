package com.superbill.edi.eligibility;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.Contact;
import com.superbill.edi.segment.Locality;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.ProviderInformation;
import com.superbill.edi.segment.Street;
import java.util.List;
import java.util.Optional;

/**
 * 271 loop 2120: a payer, provider or other party that a benefit has to do with.
 *
 * @param name NM1, such as {@code PR} payer, {@code P3} primary care provider, {@code PRP} primary payer, {@code VN} vendor
 * @param provider PRV
 */
public record RelatedEntity(Name name, Optional<Street> street, Optional<Locality> locality, List<Contact> contacts, Optional<ProviderInformation> provider, Kept kept) {

    public RelatedEntity {
        contacts = List.copyOf(contacts);
    }

    static RelatedEntity read(LoopReader loop) {
        return new RelatedEntity(loop.required("NM1", Name::of).orElseThrow(), loop.one("N3", Street::of), loop.one("N4", Locality::of),
                loop.all("PER", Contact::of), loop.one("PRV", ProviderInformation::of), loop.kept());
    }

    void write(LoopWriter out) {
        out.add(name.segment()).add(street).add(locality).add(contacts).add(provider).end(kept);
    }
}
