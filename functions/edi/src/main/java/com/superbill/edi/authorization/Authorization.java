package com.superbill.edi.authorization;

import com.superbill.edi.SegmentWriter;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.loop.Hierarchy;
import com.superbill.edi.loop.Hierarchy.Rung;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Level;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.Contact;
import com.superbill.edi.segment.Locality;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.ProviderInformation;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Rejection;
import com.superbill.edi.segment.Street;
import com.superbill.edi.segment.TransactionPurpose;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 278 (005010X217), request and response.
 *
 * @param purpose BHT; BHT01 {@code 0007}, BHT02 {@code 13} request, {@code 11} response, {@code 01} cancellation; BHT06 of a response {@code 18} no further one follows, {@code 19} one does
 * @param reviewers loop 2000A
 */
public record Authorization(Optional<TransactionPurpose> purpose, List<Reviewer> reviewers, Kept kept) {

    static final Hierarchy HIERARCHY = Hierarchy.of(
            Rung.of("20", "2000A", Hierarchy.TOP),
            Rung.of("21", "2000B", "20"),
            Rung.of("22", "2000C", "21"),
            Rung.of("23", "2000D", "22"),
            Rung.of("EV", "2000E", "22", "23"),
            Rung.of("SS", "2000F", "EV"));

    /**
     * Loop 2000A: the utilization management organization, which decides.
     *
     * @param rejections AAA, response only: the request could not be taken at all
     * @param identity loop 2010A
     */
    public record Reviewer(List<Rejection> rejections, Optional<ReviewerIdentity> identity, List<Requester> requesters, Kept kept) {

        public Reviewer {
            rejections = List.copyOf(rejections);
            requesters = List.copyOf(requesters);
        }

        static Reviewer read(Level level) {
            var loop = level.loop();
            var identity = loop.cutRequired("2010A", "NM1").map(ReviewerIdentity::read);
            return new Reviewer(loop.all("AAA", Rejection::of), identity, level.children().stream().map(Requester::read).toList(), loop.kept());
        }

        void write(LoopWriter out) {
            int number = out.level(HIERARCHY, 0, "20", !requesters.isEmpty());
            out.add(rejections).end(kept);
            identity.ifPresent(named -> named.write(out));
            requesters.forEach(requester -> requester.write(out, number));
        }
    }

    /**
     * Loop 2010A.
     *
     * @param name NM1*X3
     * @param rejections AAA, response only: the organization cannot answer
     */
    public record ReviewerIdentity(Name name, List<Contact> contacts, List<Rejection> rejections, Kept kept) {

        public ReviewerIdentity {
            contacts = List.copyOf(contacts);
            rejections = List.copyOf(rejections);
        }

        static ReviewerIdentity read(LoopReader loop) {
            return new ReviewerIdentity(loop.required("NM1", Name::of).orElseThrow(), loop.all("PER", Contact::of), loop.all("AAA", Rejection::of), loop.kept());
        }

        void write(LoopWriter out) {
            out.add(name.segment()).add(contacts).add(rejections).end(kept);
        }
    }

    /**
     * Loops 2000B and 2010B: the provider who asks.
     *
     * @param name NM1, {@code 1P} provider or {@code FA} facility
     * @param rejections AAA, response only
     */
    public record Requester(Optional<Name> name, List<Reference> references, Optional<Street> street, Optional<Locality> locality, List<Contact> contacts,
            List<Rejection> rejections, Optional<ProviderInformation> provider, List<Subscriber> subscribers, Kept kept) {

        public Requester {
            references = List.copyOf(references);
            contacts = List.copyOf(contacts);
            rejections = List.copyOf(rejections);
            subscribers = List.copyOf(subscribers);
        }

        static Requester read(Level level) {
            var loop = level.loop();
            return new Requester(loop.required("NM1", Name::of), loop.all("REF", Reference::of), loop.one("N3", Street::of), loop.one("N4", Locality::of),
                    loop.all("PER", Contact::of), loop.all("AAA", Rejection::of), loop.one("PRV", ProviderInformation::of),
                    level.children().stream().map(Subscriber::read).toList(), loop.kept());
        }

        void write(LoopWriter out, int parent) {
            int number = out.level(HIERARCHY, parent, "21", !subscribers.isEmpty());
            out.add(name).add(references).add(street).add(locality).add(contacts).add(rejections).add(provider).end(kept);
            subscribers.forEach(subscriber -> subscriber.write(out, number));
        }
    }

    /**
     * Loops 2000C and 2000D.
     *
     * @param patient the subscriber, with events where the subscriber is the patient
     * @param dependents patients who are not
     */
    public record Subscriber(ReviewedPatient patient, List<ReviewedPatient> dependents) {

        public Subscriber {
            dependents = List.copyOf(dependents);
        }

        static Subscriber read(Level level) {
            return new Subscriber(ReviewedPatient.read(level), level.children("23").stream().map(ReviewedPatient::read).toList());
        }

        void write(LoopWriter out, int parent) {
            int number = out.level(HIERARCHY, parent, "22", !dependents.isEmpty() || !patient.events().isEmpty());
            patient.write(out, number);
            for (var dependent : dependents) {
                int own = out.level(HIERARCHY, number, "23", !dependent.events().isEmpty());
                dependent.write(out, own);
            }
        }
    }

    public Authorization {
        reviewers = List.copyOf(reviewers);
    }

    /** Reads the envelope's current transaction to its end. */
    public static Authorization read(EnvelopeReader envelope) throws IOException {
        var header = LoopReader.ofTransaction(envelope);
        var levels = header.cutLevels(HIERARCHY);
        return new Authorization(header.required("BHT", TransactionPurpose::of), levels.stream().map(Reviewer::read).toList(), header.kept());
    }

    /** Writes what stands between ST and SE. */
    public void write(SegmentWriter segments) throws IOException {
        var out = new LoopWriter();
        out.add(purpose).end(kept);
        reviewers.forEach(reviewer -> reviewer.write(out));
        out.writeTo(segments);
    }

    /** Every event, in the file's order. */
    public Stream<ReviewedEvent> events() {
        return reviewers.stream().flatMap(reviewer -> reviewer.requesters().stream()).flatMap(requester -> requester.subscribers().stream())
                .flatMap(subscriber -> Stream.concat(Stream.of(subscriber.patient()), subscriber.dependents().stream())).flatMap(patient -> patient.events().stream());
    }
}
