package com.superbill.edi.eligibility;

import com.superbill.edi.SegmentWriter;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.loop.Hierarchy;
import com.superbill.edi.loop.Hierarchy.Rung;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Level;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.Locality;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.ProviderInformation;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Street;
import com.superbill.edi.segment.TransactionPurpose;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * 270 (005010X279A1): asks payers about members.
 *
 * @param purpose BHT; BHT01 {@code 0022}, BHT02 {@code 13}
 * @param sources loop 2000A, the payers that are asked
 */
public record EligibilityInquiry(Optional<TransactionPurpose> purpose, List<Source> sources, Kept kept) {

    static final Hierarchy HIERARCHY = Hierarchy.of(
            Rung.of("20", "2000A", Hierarchy.TOP),
            Rung.of("21", "2000B", "20"),
            Rung.of("22", "2000C", "21"),
            Rung.of("23", "2000D", "22"));

    /**
     * Loops 2000A and 2100A: the payer.
     *
     * @param name NM1, usually {@code PR}
     */
    public record Source(Optional<Name> name, List<Receiver> receivers, Kept kept) {

        public Source {
            receivers = List.copyOf(receivers);
        }

        static Source read(Level level) {
            return new Source(level.loop().required("NM1", Name::of), level.children().stream().map(Receiver::read).toList(), level.loop().kept());
        }

        void write(LoopWriter out) {
            int number = out.level(HIERARCHY, 0, "20", !receivers.isEmpty());
            out.add(name).end(kept);
            receivers.forEach(receiver -> receiver.write(out, number));
        }
    }

    /**
     * Loops 2000B and 2100B: the provider who asks.
     *
     * @param name NM1, usually {@code 1P}
     */
    public record Receiver(Optional<Name> name, List<Reference> references, Optional<Street> street, Optional<Locality> locality,
            Optional<ProviderInformation> provider, List<Subscriber> subscribers, Kept kept) {

        public Receiver {
            references = List.copyOf(references);
            subscribers = List.copyOf(subscribers);
        }

        static Receiver read(Level level) {
            var loop = level.loop();
            return new Receiver(loop.required("NM1", Name::of), loop.all("REF", Reference::of), loop.one("N3", Street::of), loop.one("N4", Locality::of),
                    loop.one("PRV", ProviderInformation::of), level.children().stream().map(Subscriber::read).toList(), loop.kept());
        }

        void write(LoopWriter out, int parent) {
            int number = out.level(HIERARCHY, parent, "21", !subscribers.isEmpty());
            out.add(name).add(references).add(street).add(locality).add(provider).end(kept);
            subscribers.forEach(subscriber -> subscriber.write(out, number));
        }
    }

    /**
     * Loops 2000C to 2110C, and 2000D to 2110D under it.
     *
     * @param member the subscriber; asked about where it has inquiries
     * @param dependents who are asked about, having no member id of their own
     */
    public record Subscriber(InquiredMember member, List<InquiredMember> dependents) {

        public Subscriber {
            dependents = List.copyOf(dependents);
        }

        static Subscriber read(Level level) {
            return new Subscriber(InquiredMember.read(level.loop(), "2110C"),
                    level.children().stream().map(child -> InquiredMember.read(child.loop(), "2110D")).toList());
        }

        void write(LoopWriter out, int parent) {
            int number = out.level(HIERARCHY, parent, "22", !dependents.isEmpty());
            member.write(out);
            for (var dependent : dependents) {
                out.level(HIERARCHY, number, "23", false);
                dependent.write(out);
            }
        }
    }

    public EligibilityInquiry {
        sources = List.copyOf(sources);
    }

    /** Asks one payer about one subscriber, for one provider: what nearly every inquiry is. */
    public static EligibilityInquiry about(Subscriber subscriber, Name payer, Name provider, String reference, LocalDateTime when) {
        var receiver = new Receiver(Optional.of(provider), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(subscriber), Kept.NOTHING);
        return new EligibilityInquiry(Optional.of(TransactionPurpose.of("0022", "13", reference, when, "")),
                List.of(new Source(Optional.of(payer), List.of(receiver), Kept.NOTHING)), Kept.NOTHING);
    }

    /** Reads the envelope's current transaction to its end. */
    public static EligibilityInquiry read(EnvelopeReader envelope) throws IOException {
        var header = LoopReader.ofTransaction(envelope);
        var levels = header.cutLevels(HIERARCHY);
        return new EligibilityInquiry(header.required("BHT", TransactionPurpose::of), levels.stream().map(Source::read).toList(), header.kept());
    }

    /** Writes what stands between ST and SE. */
    public void write(SegmentWriter segments) throws IOException {
        var out = new LoopWriter();
        out.add(purpose).end(kept);
        sources.forEach(source -> source.write(out));
        out.writeTo(segments);
    }
}
