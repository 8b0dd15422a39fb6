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
 * 999 loop 2110: an element with an error.
 *
 * @param location IK4, which element, what is wrong and what it held
 * @param contexts CTX, what made a situational rule apply
 */
public record ElementError(Location location, List<ErrorContext> contexts, Kept kept) {

    /**
     * IK4.
     *
     * @param element IK401-1, the element's number in its segment
     * @param component IK401-2, the component's number where the element is a composite
     * @param repetition IK401-3, the repetition's number where the element repeats
     * @param dataElement IK402, the number in the X12 dictionary, such as {@code 782} monetary amount
     * @param error IK403, such as {@code 1} missing, {@code 7} invalid code, {@code 8} invalid date, {@code I6} code not used by the guide
     * @param badValue IK404, as it was received
     */
    public record Location(OptionalInt element, OptionalInt component, OptionalInt repetition, String dataElement, String error, String badValue) implements SegmentRecord {

        static Location of(LocatedSegment ik4) {
            return new Location(ik4.integer(1, 1), ik4.integer(1, 2), ik4.integer(1, 3), ik4.text(2), ik4.text(3), ik4.text(4));
        }

        @Override
        public void write(ElementWriter out) {
            out.begin("IK4").composite(text(element), text(component), text(repetition)).text(dataElement).text(error).text(badValue);
        }

        private static String text(OptionalInt number) {
            return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
        }
    }

    public ElementError {
        contexts = List.copyOf(contexts);
    }

    static ElementError read(LoopReader loop) {
        return new ElementError(loop.required("IK4", Location::of).orElseThrow(), loop.all("CTX", ErrorContext::of), loop.kept());
    }

    void write(LoopWriter out) {
        out.add(location.segment()).add(contexts).end(kept);
    }
}
