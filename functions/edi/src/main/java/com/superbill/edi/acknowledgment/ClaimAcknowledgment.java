package com.superbill.edi.acknowledgment;

import com.superbill.edi.SegmentWriter;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.loop.Hierarchy;
import com.superbill.edi.loop.Hierarchy.Rung;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Level;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.Contact;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.Trace;
import com.superbill.edi.segment.TransactionPurpose;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 277CA (005010X214): which claims of a file a clearinghouse or a payer took.
 *
 * @param purpose BHT; BHT01 {@code 0085}
 * @param sources loop 2000A, who answers
 */
public record ClaimAcknowledgment(Optional<TransactionPurpose> purpose, List<Source> sources, Kept kept) {

    static final Hierarchy HIERARCHY = Hierarchy.of(
            Rung.of("20", "2000A", Hierarchy.TOP),
            Rung.of("21", "2000B", "20"),
            Rung.of("19", "2000C", "21"),
            Rung.withoutChildFlag("PT", "2000D", "19"));

    /**
     * Loops 2000A, 2100A and 2200A: the payer or clearinghouse that answers.
     *
     * @param name NM1, {@code PR} payer or {@code AY} clearinghouse
     * @param trace TRN of the answer itself
     * @param dates DTP, {@code 050} when the file was received, {@code 009} when it was processed
     * @param receivers loop 2000B
     */
    public record Source(Optional<Name> name, List<Contact> contacts, Optional<Trace> trace, List<DatePeriod> dates, List<AcknowledgedReceiver> receivers, Kept kept) {

        public Source {
            contacts = List.copyOf(contacts);
            dates = List.copyOf(dates);
            receivers = List.copyOf(receivers);
        }

        static Source read(Level level) {
            var loop = level.loop();
            return new Source(loop.required("NM1", Name::of), loop.all("PER", Contact::of), loop.one("TRN", Trace::of), loop.all("DTP", DatePeriod::of),
                    level.children().stream().map(AcknowledgedReceiver::read).toList(), loop.kept());
        }

        void write(LoopWriter out) {
            int number = out.level(HIERARCHY, 0, "20", !receivers.isEmpty());
            out.add(name).add(contacts).add(trace).add(dates).end(kept);
            receivers.forEach(receiver -> receiver.write(out, number));
        }
    }

    public ClaimAcknowledgment {
        sources = List.copyOf(sources);
    }

    /** Reads the envelope's current transaction to its end. */
    public static ClaimAcknowledgment read(EnvelopeReader envelope) throws IOException {
        var header = LoopReader.ofTransaction(envelope);
        var levels = header.cutLevels(HIERARCHY);
        return new ClaimAcknowledgment(header.required("BHT", TransactionPurpose::of), levels.stream().map(Source::read).toList(), header.kept());
    }

    /** Writes what stands between ST and SE. */
    public void write(SegmentWriter segments) throws IOException {
        var out = new LoopWriter();
        out.add(purpose).end(kept);
        sources.forEach(source -> source.write(out));
        out.writeTo(segments);
    }

    /** Every claim that is answered, in the file's order. A claim's own status counts, whatever stands at the levels above it (GUIDE §7). */
    public Stream<AcknowledgedClaim> claims() {
        return sources.stream().flatMap(source -> source.receivers().stream()).flatMap(receiver -> receiver.providers().stream())
                .flatMap(provider -> provider.patients().stream()).flatMap(patient -> patient.claims().stream());
    }
}
