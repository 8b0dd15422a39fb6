package com.superbill.edi.remittance;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.segment.Contact;
import com.superbill.edi.segment.Locality;
import com.superbill.edi.segment.Party;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Street;
import java.util.List;
import java.util.Optional;

/**
 * Loop 1000A, the payer, or 1000B, the payee.
 *
 * @param party N1
 * @param street N3
 * @param locality N4
 * @param references REF: of the payer {@code 2U}, {@code EO}, {@code HI}, {@code NF}; of the payee {@code 0B}, {@code D3}, {@code PQ}, {@code TJ} tax id
 * @param contacts PER, the payer's: {@code CX} business, {@code BL} technical, {@code IC} web site
 * @param delivery RDM, the payee's
 */
public record RemittanceParty(
        Party party, Optional<Street> street, Optional<Locality> locality, List<Reference> references, List<Contact> contacts,
        Optional<RemittanceDelivery> delivery, Kept kept) {

    public static final String PAYER = "PR";
    public static final String PAYEE = "PE";

    public RemittanceParty {
        references = Lists.copyOf(references);
        contacts = Lists.copyOf(contacts);
    }

    /** A party of which nothing but name and id is said. */
    public static RemittanceParty of(String entity, String name, String idQualifier, String id) {
        return new RemittanceParty(new Party(entity, name, idQualifier, id), Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), Kept.NOTHING);
    }

    public RemittanceParty withAddress(Street street, Locality locality) {
        return new RemittanceParty(party, Optional.of(street), Optional.of(locality), references, contacts, delivery, kept);
    }

    public RemittanceParty withReferences(Reference... references) {
        return new RemittanceParty(party, street, locality, List.of(references), contacts, delivery, kept);
    }

    public RemittanceParty withContacts(Contact... contacts) {
        return new RemittanceParty(party, street, locality, references, List.of(contacts), delivery, kept);
    }

    public String name() {
        return party.name();
    }

    public String id() {
        return party.id();
    }
}
