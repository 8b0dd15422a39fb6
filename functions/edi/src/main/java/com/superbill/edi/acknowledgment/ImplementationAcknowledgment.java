package com.superbill.edi.acknowledgment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentWriter;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.LocatedSegment;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.loop.SegmentRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * 999 (005010X231A1): which transactions of a group were taken, and what is wrong with them.
 *
 * @param group AK1, the group that is answered
 * @param transactions loop 2000, one for each transaction that is answered
 * @param result AK9; empty where the file lacks it
 * @param kept of the header, before the first transaction
 * @param keptAtEnd after AK9
 */
public record ImplementationAcknowledgment(Group group, List<TransactionAcknowledgment> transactions, Optional<Result> result, Kept kept, Kept keptAtEnd) {

    /**
     * AK1.
     *
     * @param functionalCode AK101, GS01 of the group
     * @param controlNumber AK102, its GS06
     * @param version AK103, its GS08
     */
    public record Group(String functionalCode, String controlNumber, String version) implements SegmentRecord {

        static final Group NONE = new Group("", "", "");

        static Group of(LocatedSegment ak1) {
            return new Group(ak1.text(1), ak1.text(2), ak1.text(3));
        }

        @Override
        public void write(ElementWriter out) {
            out.begin("AK1").texts(functionalCode, controlNumber, version);
        }
    }

    /**
     * AK9.
     *
     * @param code AK901, {@code A} accepted, {@code E} with errors, {@code P} partly, {@code R} rejected
     * @param included AK902, how many transactions GE01 says there are
     * @param received AK903, how many there were
     * @param accepted AK904, how many were taken
     * @param errors AK905–909, what is wrong with the group itself
     */
    public record Result(String code, OptionalInt included, OptionalInt received, OptionalInt accepted, List<String> errors) implements SegmentRecord {

        private static final int MAX_ERRORS = 5;

        public Result {
            errors = List.copyOf(errors);
            if (errors.size() > MAX_ERRORS) {
                throw new IllegalArgumentException("AK9 holds at most " + MAX_ERRORS + " errors");
            }
        }

        static Result of(LocatedSegment ak9) {
            return new Result(ak9.text(1), ak9.integer(2, 1), ak9.integer(3, 1), ak9.integer(4, 1),
                    IntStream.range(5, 5 + MAX_ERRORS).mapToObj(ak9::text).filter(error -> !error.isEmpty()).toList());
        }

        public Outcome outcome() {
            return Outcome.ofCode(code);
        }

        @Override
        public void write(ElementWriter out) {
            out.begin("AK9").text(code).integer(included).integer(received).integer(accepted);
            errors.forEach(out::text);
        }
    }

    public ImplementationAcknowledgment {
        transactions = List.copyOf(transactions);
    }

    /** Reads the envelope's current transaction to its end. */
    public static ImplementationAcknowledgment read(EnvelopeReader envelope) throws IOException {
        var header = LoopReader.ofTransaction(envelope);
        // AK9 follows the last transaction's loop and ends it.
        var trailer = header.cutOne("", segment -> segment.is("AK9"));
        var transactions = header.cut("2000", segment -> segment.is("AK2"));
        return new ImplementationAcknowledgment(
                header.required("AK1", Group::of).orElse(Group.NONE),
                transactions.stream().map(TransactionAcknowledgment::read).toList(),
                trailer.flatMap(loop -> loop.one("AK9", Result::of)),
                header.kept(),
                trailer.map(LoopReader::kept).orElse(Kept.NOTHING));
    }

    /** Writes what stands between ST and SE. */
    public void write(SegmentWriter segments) throws IOException {
        var out = new LoopWriter();
        out.add(group.segment()).end(kept);
        transactions.forEach(transaction -> transaction.write(out));
        out.add(result).end(keptAtEnd);
        out.writeTo(segments);
    }

    /** What became of the group. Transactions which are not in {@link #transactions()} share it: a receiver may answer a group without naming them. */
    public Outcome outcome() {
        return result.map(Result::outcome).orElse(Outcome.UNKNOWN);
    }
}
