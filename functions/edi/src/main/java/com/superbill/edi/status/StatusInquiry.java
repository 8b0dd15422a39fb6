package com.superbill.edi.status;

import com.superbill.edi.SegmentWriter;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.loop.Hierarchy;
import com.superbill.edi.loop.Hierarchy.Rung;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Level;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.TransactionPurpose;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * 276 (005010X212): asks payers what has become of claims.
 *
 * @param purpose BHT; BHT01 {@code 0010}, BHT02 {@code 13}
 * @param sources loop 2000A, the payers that are asked
 */
public record StatusInquiry(Optional<TransactionPurpose> purpose, List<Source> sources, Kept kept) {

    static final Hierarchy HIERARCHY = Hierarchy.of(
            Rung.of("20", "2000A", Hierarchy.TOP),
            Rung.of("21", "2000B", "20"),
            Rung.of("19", "2000C", "21"),
            Rung.of("22", "2000D", "19"),
            Rung.withoutChildFlag("23", "2000E", "22"));

    /**
     * Loops 2000A and 2100A: the payer.
     *
     * @param name NM1*PR
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
     * Loops 2000B and 2100B: the one who asks.
     *
     * @param name NM1*41
     */
    public record Receiver(Optional<Name> name, List<Provider> providers, Kept kept) {

        public Receiver {
            providers = List.copyOf(providers);
        }

        static Receiver read(Level level) {
            return new Receiver(level.loop().required("NM1", Name::of), level.children().stream().map(Provider::read).toList(), level.loop().kept());
        }

        void write(LoopWriter out, int parent) {
            int number = out.level(HIERARCHY, parent, "21", !providers.isEmpty());
            out.add(name).end(kept);
            providers.forEach(provider -> provider.write(out, number));
        }
    }

    /**
     * Loops 2000C and 2100C: the provider of the claims.
     *
     * @param names NM1*1P, by one or two identifiers
     */
    public record Provider(List<Name> names, List<Subscriber> subscribers, Kept kept) {

        public Provider {
            names = List.copyOf(names);
            subscribers = List.copyOf(subscribers);
        }

        static Provider read(Level level) {
            return new Provider(level.loop().all("NM1", Name::of), level.children().stream().map(Subscriber::read).toList(), level.loop().kept());
        }

        void write(LoopWriter out, int parent) {
            int number = out.level(HIERARCHY, parent, "19", !subscribers.isEmpty());
            out.add(names).end(kept);
            subscribers.forEach(subscriber -> subscriber.write(out, number));
        }
    }

    /**
     * Loops 2000D and 2000E.
     *
     * @param patient the subscriber, with inquiries where the subscriber is the patient
     * @param dependents patients who are not
     */
    public record Subscriber(InquiredPatient patient, List<InquiredPatient> dependents) {

        public Subscriber {
            dependents = List.copyOf(dependents);
        }

        static Subscriber read(Level level) {
            return new Subscriber(InquiredPatient.read(level.loop(), "D"), level.children().stream().map(child -> InquiredPatient.read(child.loop(), "E")).toList());
        }

        void write(LoopWriter out, int parent) {
            int number = out.level(HIERARCHY, parent, "22", !dependents.isEmpty());
            patient.write(out);
            for (var dependent : dependents) {
                out.level(HIERARCHY, number, "23", false);
                dependent.write(out);
            }
        }
    }

    public StatusInquiry {
        sources = List.copyOf(sources);
    }

    /** Asks one payer about the claims of one subscriber or dependent, for one provider: what nearly every inquiry is. */
    public static StatusInquiry about(Subscriber subscriber, Name payer, Name submitter, Name provider, String reference, LocalDateTime when) {
        var asking = new Receiver(Optional.of(submitter), List.of(new Provider(List.of(provider), List.of(subscriber), Kept.NOTHING)), Kept.NOTHING);
        return new StatusInquiry(Optional.of(TransactionPurpose.of("0010", "13", reference, when, "")),
                List.of(new Source(Optional.of(payer), List.of(asking), Kept.NOTHING)), Kept.NOTHING);
    }

    /** Reads the envelope's current transaction to its end. */
    public static StatusInquiry read(EnvelopeReader envelope) throws IOException {
        var header = LoopReader.ofTransaction(envelope);
        var levels = header.cutLevels(HIERARCHY);
        return new StatusInquiry(header.required("BHT", TransactionPurpose::of), levels.stream().map(Source::read).toList(), header.kept());
    }

    /** Writes what stands between ST and SE. */
    public void write(SegmentWriter segments) throws IOException {
        var out = new LoopWriter();
        out.add(purpose).end(kept);
        sources.forEach(source -> source.write(out));
        out.writeTo(segments);
    }
}
