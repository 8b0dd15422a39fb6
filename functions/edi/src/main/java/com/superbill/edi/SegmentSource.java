package com.superbill.edi;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A segment to read values from, whether it is in sight ({@link SegmentView}) or was kept. Elements and components count from 1; what is not there is empty. A value that is
 * not what it is read as is reported and read as absent.
 */
public interface SegmentSource {

    String id();

    /** The number of elements, trailing empty ones included. */
    int count();

    /** Whether an element is there and not empty. */
    boolean has(int element);

    /** An element's value: the first component of its first repetition. */
    String text(int element);

    /** As {@link #text(int)}, of an identifier that hardly comes again in the file, such as a control number: what comes again is looked up, which would not help here. */
    default String identifier(int element) {
        return text(element);
    }

    /** As {@link #text(int)}, of an element that hardly any segment has. */
    default String rareText(int element) {
        return text(element);
    }

    /** A component of the element's first repetition. */
    String text(int element, int component);

    /** All components of the element's first repetition. */
    Composite composite(int element);

    /** How many components the element's first repetition has; 0 where it is empty. */
    int componentCount(int element);

    /** The components of the element's first repetition; empty where the element is. */
    List<String> components(int element);

    /** The element's repetitions, first component of each; empty where the element is. */
    List<String> repetitions(int element);

    /** A quantity, a percentage or a rate. */
    Optional<Decimal> decimal(int element);

    /** An amount in cents. */
    OptionalLong cents(int element);

    /** An amount in cents; 0 where it is absent. */
    default long centsOrZero(int element) {
        return cents(element).orElse(0);
    }

    /** A count or an ordinal. */
    OptionalInt integer(int element, int component);

    /** Says that a record cannot hold something of what it has read, so that the segment is kept as it stands. */
    default void saysMore() {
    }

    /** Reports that an element is wrong; 0 = the segment. The sentence must not hold a person's data. */
    void report(EdiFault fault, int element, String sentence);
}
