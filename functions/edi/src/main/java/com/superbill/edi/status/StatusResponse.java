package com.superbill.edi.status;

import com.superbill.edi.SegmentWriter;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Level;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.Contact;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.Status;
import com.superbill.edi.segment.TransactionPurpose;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 277 (005010X212): what payers answer about claims.
 *
 * @param purpose BHT; BHT01 {@code 0010}, BHT02 {@code 08}, BHT06 {@code DG}
 * @param sources loop 2000A, the payers that answer
 */
public record StatusResponse(Optional<TransactionPurpose> purpose, List<Source> sources, Kept kept) {

    /**
     * Loops 2000A and 2100A: the payer.
     *
     * @param name NM1*PR
     * @param contacts PER
     */
    public record Source(Optional<Name> name, List<Contact> contacts, List<Receiver> receivers, Kept kept) {

        public Source {
            contacts = List.copyOf(contacts);
            receivers = List.copyOf(receivers);
        }

        static Source read(Level level) {
            var loop = level.loop();
            return new Source(loop.required("NM1", Name::of), loop.all("PER", Contact::of), level.children().stream().map(Receiver::read).toList(), loop.kept());
        }

        void write(LoopWriter out) {
            int number = out.level(StatusInquiry.HIERARCHY, 0, "20", !receivers.isEmpty());
            out.add(name).add(contacts).end(kept);
            receivers.forEach(receiver -> receiver.write(out, number));
        }
    }

    /**
     * Loops 2000B and 2100B: the one who asked.
     *
     * @param name NM1*41
     * @param statuses loop 2200B, where the payer answers the whole inquiry
     */
    public record Receiver(Optional<Name> name, List<TracedStatus> statuses, List<Provider> providers, Kept kept) {

        public Receiver {
            statuses = List.copyOf(statuses);
            providers = List.copyOf(providers);
        }

        static Receiver read(Level level) {
            var statuses = TracedStatus.cut(level.loop(), "2200B");
            return new Receiver(level.loop().required("NM1", Name::of), statuses, level.children().stream().map(Provider::read).toList(), level.loop().kept());
        }

        void write(LoopWriter out, int parent) {
            int number = out.level(StatusInquiry.HIERARCHY, parent, "21", !providers.isEmpty());
            out.add(name).end(kept);
            statuses.forEach(status -> status.write(out));
            providers.forEach(provider -> provider.write(out, number));
        }
    }

    /**
     * Loops 2000C and 2100C: the provider of the claims.
     *
     * @param names NM1*1P
     * @param statuses loop 2200C, where the payer answers for the provider
     */
    public record Provider(List<Name> names, List<TracedStatus> statuses, List<Subscriber> subscribers, Kept kept) {

        public Provider {
            names = List.copyOf(names);
            statuses = List.copyOf(statuses);
            subscribers = List.copyOf(subscribers);
        }

        static Provider read(Level level) {
            var statuses = TracedStatus.cut(level.loop(), "2200C");
            return new Provider(level.loop().all("NM1", Name::of), statuses, level.children().stream().map(Subscriber::read).toList(), level.loop().kept());
        }

        void write(LoopWriter out, int parent) {
            int number = out.level(StatusInquiry.HIERARCHY, parent, "19", !subscribers.isEmpty());
            out.add(names).end(kept);
            statuses.forEach(status -> status.write(out));
            subscribers.forEach(subscriber -> subscriber.write(out, number));
        }
    }

    /**
     * Loops 2000D and 2000E.
     *
     * @param patient the subscriber, with claims where the subscriber is the patient
     * @param dependents patients who are not
     */
    public record Subscriber(PatientStatus patient, List<PatientStatus> dependents) {

        public Subscriber {
            dependents = List.copyOf(dependents);
        }

        static Subscriber read(Level level) {
            return new Subscriber(PatientStatus.read(level.loop(), "D"), level.children().stream().map(child -> PatientStatus.read(child.loop(), "E")).toList());
        }

        void write(LoopWriter out, int parent) {
            int number = out.level(StatusInquiry.HIERARCHY, parent, "22", !dependents.isEmpty());
            patient.write(out);
            for (var dependent : dependents) {
                out.level(StatusInquiry.HIERARCHY, number, "23", false);
                dependent.write(out);
            }
        }
    }

    public StatusResponse {
        sources = List.copyOf(sources);
    }

    /** Reads the envelope's current transaction to its end. */
    public static StatusResponse read(EnvelopeReader envelope) throws IOException {
        var header = LoopReader.ofTransaction(envelope);
        var levels = header.cutLevels(StatusInquiry.HIERARCHY);
        return new StatusResponse(header.required("BHT", TransactionPurpose::of), levels.stream().map(Source::read).toList(), header.kept());
    }

    /** Writes what stands between ST and SE. */
    public void write(SegmentWriter segments) throws IOException {
        var out = new LoopWriter();
        out.add(purpose).end(kept);
        sources.forEach(source -> source.write(out));
        out.writeTo(segments);
    }

    /** Every claim that is answered, in the file's order. */
    public Stream<ClaimStatus> claims() {
        return providers().flatMap(provider -> provider.subscribers().stream())
                .flatMap(subscriber -> Stream.concat(Stream.of(subscriber.patient()), subscriber.dependents().stream())).flatMap(patient -> patient.claims().stream());
    }

    /** What is answered to the claim that was asked about with this trace; empty where nothing is, and {@link #higherStatuses()} may say why. */
    public List<ClaimStatus> answersTo(String trace) {
        return claims().filter(claim -> claim.trace().id().equals(trace)).toList();
    }

    /** Statuses of the whole inquiry and of providers: answers given instead of one for each claim. */
    public List<Status> higherStatuses() {
        var ofReceivers = receivers().flatMap(receiver -> receiver.statuses().stream());
        var ofProviders = providers().flatMap(provider -> provider.statuses().stream());
        return Stream.concat(ofReceivers, ofProviders).flatMap(traced -> traced.statuses().stream()).toList();
    }

    private Stream<Receiver> receivers() {
        return sources.stream().flatMap(source -> source.receivers().stream());
    }

    private Stream<Provider> providers() {
        return receivers().flatMap(receiver -> receiver.providers().stream());
    }
}
