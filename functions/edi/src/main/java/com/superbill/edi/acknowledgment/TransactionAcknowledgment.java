package com.superbill.edi.acknowledgment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.LocatedSegment;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.loop.SegmentRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * 999 loop 2000: what became of one transaction.
 *
 * @param transaction AK2, the transaction that is answered
 * @param errors loop 2100, one for each segment with errors
 * @param result IK5; empty where the file lacks it
 */
public record TransactionAcknowledgment(TransactionReference transaction, List<SegmentError> errors, Optional<Result> result, Kept kept, Kept keptAtEnd) {

    /**
     * AK2.
     *
     * @param code AK201, such as {@code 837}
     * @param controlNumber AK202, ST02 of the transaction
     * @param version AK203, its ST03; often left out
     */
    public record TransactionReference(String code, String controlNumber, String version) implements SegmentRecord {

        static TransactionReference of(LocatedSegment ak2) {
            return new TransactionReference(ak2.text(1), ak2.text(2), ak2.text(3));
        }

        @Override
        public void write(ElementWriter out) {
            out.begin("AK2").texts(code, controlNumber, version);
        }
    }

    /**
     * IK5.
     *
     * @param code IK501, {@code A} accepted, {@code E} with errors, {@code R} rejected
     * @param errors IK502–506, such as {@code 5} segments have errors
     */
    public record Result(String code, List<String> errors) implements SegmentRecord {

        private static final int MAX_ERRORS = 5;

        public Result {
            errors = List.copyOf(errors);
            if (errors.size() > MAX_ERRORS) {
                throw new IllegalArgumentException("IK5 holds at most " + MAX_ERRORS + " errors");
            }
        }

        static Result of(LocatedSegment ik5) {
            return new Result(ik5.text(1), IntStream.range(2, 2 + MAX_ERRORS).mapToObj(ik5::text).filter(error -> !error.isEmpty()).toList());
        }

        @Override
        public void write(ElementWriter out) {
            out.begin("IK5").text(code);
            errors.forEach(out::text);
        }
    }

    public TransactionAcknowledgment {
        errors = List.copyOf(errors);
    }

    /** Whether the transaction was taken, perhaps with errors, or rejected; {@code UNKNOWN} where IK5 is missing. */
    public Outcome outcome() {
        return result.map(found -> Outcome.ofCode(found.code())).orElse(Outcome.UNKNOWN);
    }

    static TransactionAcknowledgment read(LoopReader loop) {
        var trailer = loop.cutOne("2000", segment -> segment.is("IK5"));
        var errors = loop.cut("2100", segment -> segment.is("IK3"));
        return new TransactionAcknowledgment(
                loop.required("AK2", TransactionReference::of).orElseThrow(),
                errors.stream().map(SegmentError::read).toList(),
                trailer.flatMap(end -> end.one("IK5", Result::of)),
                loop.kept(),
                trailer.map(LoopReader::kept).orElse(Kept.NOTHING));
    }

    void write(LoopWriter out) {
        out.add(transaction.segment()).end(kept);
        errors.forEach(error -> error.write(out));
        out.add(result).end(keptAtEnd);
    }
}
