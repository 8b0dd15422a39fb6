package com.superbill.edi.eligibility;

import com.superbill.edi.SegmentWriter;
import com.superbill.edi.envelope.EnvelopeReader;
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
 * 271 (005010X279A1): what payers answer about members.
 *
 * @param purpose BHT; BHT01 {@code 0022}, BHT02 {@code 11}
 * @param sources loop 2000A, the payers that answer
 */
public record EligibilityResponse(Optional<TransactionPurpose> purpose, List<Source> sources, Kept kept) {

    /**
     * Loop 2000A: the payer.
     *
     * @param rejections AAA, the request could not be taken at all
     * @param identity loop 2100A
     */
    public record Source(List<Rejection> rejections, Optional<SourceIdentity> identity, List<Receiver> receivers, Kept kept) {

        public Source {
            rejections = List.copyOf(rejections);
            receivers = List.copyOf(receivers);
        }

        static Source read(Level level) {
            var loop = level.loop();
            var identity = loop.cutRequired("2100A", "NM1").map(SourceIdentity::read);
            return new Source(loop.all("AAA", Rejection::of), identity, level.children().stream().map(Receiver::read).toList(), loop.kept());
        }

        void write(LoopWriter out) {
            int number = out.level(EligibilityInquiry.HIERARCHY, 0, "20", !receivers.isEmpty());
            out.add(rejections).end(kept);
            identity.ifPresent(named -> named.write(out));
            receivers.forEach(receiver -> receiver.write(out, number));
        }

        Stream<Rejection> everyRejection() {
            return Stream.of(rejections.stream(), identity.stream().flatMap(named -> named.rejections().stream()), receivers.stream().flatMap(Receiver::everyRejection))
                    .flatMap(all -> all);
        }
    }

    /**
     * Loop 2100A: who the payer is, and whether it can answer.
     *
     * @param name NM1, usually {@code PR}
     * @param rejections AAA, the payer cannot answer
     */
    public record SourceIdentity(Name name, List<Contact> contacts, List<Rejection> rejections, Kept kept) {

        public SourceIdentity {
            contacts = List.copyOf(contacts);
            rejections = List.copyOf(rejections);
        }

        static SourceIdentity read(LoopReader loop) {
            return new SourceIdentity(loop.required("NM1", Name::of).orElseThrow(), loop.all("PER", Contact::of), loop.all("AAA", Rejection::of), loop.kept());
        }

        void write(LoopWriter out) {
            out.add(name.segment()).add(contacts).add(rejections).end(kept);
        }
    }

    /**
     * Loops 2000B and 2100B: the provider who asked.
     *
     * @param name NM1, usually {@code 1P}
     * @param rejections AAA, the provider may not ask
     */
    public record Receiver(Optional<Name> name, List<Reference> references, Optional<Street> street, Optional<Locality> locality, List<Rejection> rejections,
            Optional<ProviderInformation> provider, List<Subscriber> subscribers, Kept kept) {

        public Receiver {
            references = List.copyOf(references);
            rejections = List.copyOf(rejections);
            subscribers = List.copyOf(subscribers);
        }

        static Receiver read(Level level) {
            var loop = level.loop();
            return new Receiver(loop.required("NM1", Name::of), loop.all("REF", Reference::of), loop.one("N3", Street::of), loop.one("N4", Locality::of),
                    loop.all("AAA", Rejection::of), loop.one("PRV", ProviderInformation::of), level.children().stream().map(Subscriber::read).toList(), loop.kept());
        }

        void write(LoopWriter out, int parent) {
            int number = out.level(EligibilityInquiry.HIERARCHY, parent, "21", !subscribers.isEmpty());
            out.add(name).add(references).add(street).add(locality).add(rejections).add(provider).end(kept);
            subscribers.forEach(subscriber -> subscriber.write(out, number));
        }

        Stream<Rejection> everyRejection() {
            return Stream.concat(rejections.stream(), subscribers.stream().flatMap(Subscriber::everyRejection));
        }
    }

    /**
     * Loops 2000C to 2120C, and 2000D to 2120D under it.
     *
     * @param member the subscriber
     * @param dependents who were asked about
     */
    public record Subscriber(EligibilityMember member, List<EligibilityMember> dependents) {

        public Subscriber {
            dependents = List.copyOf(dependents);
        }

        static Subscriber read(Level level) {
            return new Subscriber(EligibilityMember.read(level.loop(), "C"), level.children().stream().map(child -> EligibilityMember.read(child.loop(), "D")).toList());
        }

        void write(LoopWriter out, int parent) {
            int number = out.level(EligibilityInquiry.HIERARCHY, parent, "22", !dependents.isEmpty());
            member.write(out);
            for (var dependent : dependents) {
                out.level(EligibilityInquiry.HIERARCHY, number, "23", false);
                dependent.write(out);
            }
        }

        /** The subscriber, then the dependents. */
        public Stream<EligibilityMember> members() {
            return Stream.concat(Stream.of(member), dependents.stream());
        }

        Stream<Rejection> everyRejection() {
            return members().flatMap(EligibilityMember::everyRejection);
        }
    }

    public EligibilityResponse {
        sources = List.copyOf(sources);
    }

    /** Reads the envelope's current transaction to its end. */
    public static EligibilityResponse read(EnvelopeReader envelope) throws IOException {
        var header = LoopReader.ofTransaction(envelope);
        var levels = header.cutLevels(EligibilityInquiry.HIERARCHY);
        return new EligibilityResponse(header.required("BHT", TransactionPurpose::of), levels.stream().map(Source::read).toList(), header.kept());
    }

    /** Writes what stands between ST and SE. */
    public void write(SegmentWriter segments) throws IOException {
        var out = new LoopWriter();
        out.add(purpose).end(kept);
        sources.forEach(source -> source.write(out));
        out.writeTo(segments);
    }

    /** Every subscriber and dependent, in the file's order. */
    public Stream<EligibilityMember> members() {
        return sources.stream().flatMap(source -> source.receivers().stream()).flatMap(receiver -> receiver.subscribers().stream()).flatMap(Subscriber::members);
    }

    /** Who answers the inquiry that was sent with this trace; empty where nobody bears it. */
    public Optional<EligibilityMember> answerTo(String trace) {
        return members().filter(member -> member.traces().stream().anyMatch(found -> found.id().equals(trace))).findFirst();
    }

    /** AAA of every level, from the source down to the benefits. */
    public List<Rejection> rejections() {
        return sources.stream().flatMap(Source::everyRejection).toList();
    }

    /** {@code REJECTED} where any level rejects; otherwise what the benefits of all members say (GUIDE §5: found means a benefit and no AAA). */
    public CoverageStatus status() {
        return rejections().isEmpty() ? new Benefits(members().flatMap(member -> member.benefits().stream()).toList()).status() : CoverageStatus.REJECTED;
    }
}
