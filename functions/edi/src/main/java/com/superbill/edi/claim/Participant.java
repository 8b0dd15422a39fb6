package com.superbill.edi.claim;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.segment.Contact;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Demographics;
import com.superbill.edi.segment.Locality;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.ProviderInformation;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Street;
import java.util.List;
import java.util.Optional;

/**
 * A person or organization of a claim, with address, identifiers and contacts: loops 1000A–B, 2010AA–CA, 2310, 2330 and 2420.
 *
 * @param name NM1; its entity code says who it is
 * @param specialty PRV
 * @param street N3
 * @param locality N4
 * @param demographics DMG
 * @param dates DTP {@code 573}, the other payer's adjudication
 * @param references REF
 * @param contacts PER
 */
public record Participant(
        Name name, Optional<ProviderInformation> specialty, Optional<Street> street, Optional<Locality> locality, Optional<Demographics> demographics,
        List<DatePeriod> dates, List<Reference> references, List<Contact> contacts, Kept kept) {

    public Participant {
        dates = Lists.copyOf(dates);
        references = Lists.copyOf(references);
        contacts = Lists.copyOf(contacts);
    }

    public static Builder builder(Name name) {
        return new Builder(name);
    }

    /** This record, to be changed. */
    public Builder toBuilder() {
        var builder = new Builder(name);
        builder.specialty = specialty;
        builder.street = street;
        builder.locality = locality;
        builder.demographics = demographics;
        dates.forEach(builder::add);
        references.forEach(builder::add);
        contacts.forEach(builder::add);
        builder.kept = kept;
        return builder;
    }

    /** NM101. */
    public String entity() {
        return name.entity();
    }

    /** The identifier with this qualifier. */
    public Optional<String> reference(String qualifier) {
        return Reference.find(references, qualifier);
    }

    /** Stands for one that the file did not have. */
    static final Participant ABSENT = builder(new Name("", "", "", "", "", "", "", "", "", "")).build();

    boolean isAbsent() {
        return name.entity().isEmpty() && equals(ABSENT);
    }

    /** The first participant with this entity code. */
    static Optional<Participant> find(List<Participant> participants, String entity) {
        for (var participant : participants) {
            if (participant.entity().equals(entity)) {
                return Optional.of(participant);
            }
        }
        return Optional.empty();
    }

    /** Gathers the parts: {@code with} sets what occurs once, {@code add} adds what repeats. */
    public static final class Builder {

        private final Name name;
        private Optional<ProviderInformation> specialty = Optional.empty();
        private Optional<Street> street = Optional.empty();
        private Optional<Locality> locality = Optional.empty();
        private Optional<Demographics> demographics = Optional.empty();
        private List<DatePeriod> dates = List.of();
        private List<Reference> references = List.of();
        private List<Contact> contacts = List.of();
        private Kept kept = Kept.NOTHING;

        private Builder(Name name) {
            this.name = name;
        }

        public Builder with(ProviderInformation specialty) {
            this.specialty = Optional.of(specialty);
            return this;
        }

        public Builder with(Street street) {
            this.street = Optional.of(street);
            return this;
        }

        public Builder with(Locality locality) {
            this.locality = Optional.of(locality);
            return this;
        }

        public Builder with(Demographics demographics) {
            this.demographics = Optional.of(demographics);
            return this;
        }

        public Builder add(DatePeriod datePeriod) {
            dates = Lists.append(dates, datePeriod);
            return this;
        }

        public Builder add(Reference reference) {
            references = Lists.append(references, reference);
            return this;
        }

        public Builder add(Contact contact) {
            contacts = Lists.append(contacts, contact);
            return this;
        }

        Builder keeping(Kept kept) {
            this.kept = kept;
            return this;
        }

        public Participant build() {
            return new Participant(name, specialty, street, locality, demographics, dates, references, contacts, kept);
        }
    }
}
