package com.superbill.edi.acknowledgment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.LocatedSegment;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.loop.SegmentRecord;
import java.util.List;
import java.util.OptionalInt;

/**
 * 999 loop 2100: a segment with errors.
 *
 * @param location IK3, which segment
 * @param contexts CTX, what made a situational rule apply and whose claim it is (as {@code CLM01})
 * @param elements loop 2110, its elements with errors
 */
public record SegmentError(Location location, List<ErrorContext> contexts, List<ElementError> elements, Kept kept) {

    /**
     * IK3.
     *
     * @param wrongSegment IK301, such as {@code NM1}
     * @param position IK302, the segment's number in its transaction, ST = 1
     * @param loop IK303, LS01 of a bounded loop or the guide's loop; often empty
     * @param error IK304, such as {@code 3} missing, {@code 8} its elements have errors, {@code I4} not used by the guide
     */
    public record Location(String wrongSegment, OptionalInt position, String loop, String error) implements SegmentRecord {

        static Location of(LocatedSegment ik3) {
            return new Location(ik3.text(1), ik3.integer(2, 1), ik3.text(3), ik3.text(4));
        }

        @Override
        public void write(ElementWriter out) {
            out.begin("IK3").text(wrongSegment).integer(position).text(loop).text(error);
        }
    }

    public SegmentError {
        contexts = List.copyOf(contexts);
        elements = List.copyOf(elements);
    }

    static SegmentError read(LoopReader loop) {
        var elements = loop.cut("2110", segment -> segment.is("IK4"));
        return new SegmentError(
                loop.required("IK3", Location::of).orElseThrow(),
                loop.all("CTX", ErrorContext::of),
                elements.stream().map(ElementError::read).toList(),
                loop.kept());
    }

    void write(LoopWriter out) {
        out.add(location.segment()).add(contexts).end(kept);
        elements.forEach(element -> element.write(out));
    }
}
