package com.superbill.edi.loop;

import com.superbill.edi.Composite;
import com.superbill.edi.Decimal;
import com.superbill.edi.EdiFault;
import com.superbill.edi.Finding;
import com.superbill.edi.Numbers;
import com.superbill.edi.Position;
import com.superbill.edi.Segment;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.envelope.EnvelopeReader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * A segment of a transaction, where it stands, and where to report what is wrong with it. Elements and components count from 1. A value that is not what it is read
 * as is reported and read as absent.
 */
public final class LocatedSegment implements SegmentSource {

    private static final int[] NO_OFFSETS = {};

    private final Segment segment;
    private final Position position;
    /** Bytes from the segment's begin to each element, from the first. */
    private final int[] elementOffsets;
    private final Consumer<? super Finding> findings;

    /** A segment that stands in no file, or where it stands alone is known. */
    public LocatedSegment(Segment segment, Position position, Consumer<? super Finding> findings) {
        this(segment, position, NO_OFFSETS, findings);
    }

    private LocatedSegment(Segment segment, Position position, int[] elementOffsets, Consumer<? super Finding> findings) {
        this.segment = segment;
        this.position = position;
        this.elementOffsets = elementOffsets;
        this.findings = findings;
    }

    /** The segment that the envelope's reader has in sight, as a value. */
    public static LocatedSegment inSight(EnvelopeReader envelope) {
        var view = envelope.segment();
        int[] elementOffsets = new int[view.count()];
        for (int element = 1; element <= view.count(); element++) {
            elementOffsets[element - 1] = (int) (view.offset(element) - view.offset());
        }
        return new LocatedSegment(view.copy(), view.position(), elementOffsets, envelope.findings());
    }

    public Segment segment() {
        return segment;
    }

    @Override
    public String id() {
        return segment.id();
    }

    public boolean is(String id) {
        return segment.id().equals(id);
    }

    /** Whether this is the segment with this id and this first element, such as {@code REF} and {@code EJ}. */
    public boolean is(String id, String qualifier) {
        return is(id) && text(1).equals(qualifier);
    }

    @Override
    public int count() {
        return segment.elements().size();
    }

    @Override
    public boolean has(int element) {
        return !segment.element(element).isEmpty();
    }

    @Override
    public String text(int element) {
        return segment.text(element);
    }

    @Override
    public String text(int element, int component) {
        return segment.text(element, component);
    }

    @Override
    public Composite composite(int element) {
        var components = components(element);
        return new Composite() {

            @Override
            public int count() {
                return components.size();
            }

            @Override
            public String text(int component) {
                return component > components.size() ? "" : components.get(component - 1);
            }
        };
    }

    @Override
    public int componentCount(int element) {
        return components(element).size();
    }

    /** The components of the element's first repetition; empty where the element is. */
    @Override
    public List<String> components(int element) {
        var composites = composites(element);
        return composites.isEmpty() ? List.of() : composites.getFirst();
    }

    /** The element's repetitions with their components; empty where the element is. */
    public List<List<String>> composites(int element) {
        var value = segment.element(element);
        return value.isEmpty() ? List.of() : value.repetitions();
    }

    /** The element's repetitions, first component of each; empty where the element is. */
    @Override
    public List<String> repetitions(int element) {
        return composites(element).stream().map(List::getFirst).toList();
    }

    @Override
    public Optional<Decimal> decimal(int element) {
        String text = text(element);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var value = Numbers.decimal(text);
        if (value.isEmpty()) {
            report(EdiFault.NUMBER_INVALID, element, Numbers.NO_NUMBER);
        }
        return value;
    }

    /** An amount in cents. */
    @Override
    public OptionalLong cents(int element) {
        String text = text(element);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        var value = Numbers.cents(text);
        if (value.isEmpty()) {
            report(EdiFault.AMOUNT_INVALID, element, Numbers.NO_AMOUNT);
        }
        return value;
    }

    /** A count or an ordinal. */
    @Override
    public OptionalInt integer(int element, int component) {
        String text = text(element, component);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        var value = Numbers.integer(text);
        if (value.isEmpty()) {
            report(EdiFault.NUMBER_INVALID, element, Numbers.NO_INTEGER);
        }
        return value;
    }

    LocatedSegment inLoop(String loop) {
        return loop.equals(position.loop()) ? this
                : new LocatedSegment(segment, Position.ofSegment(position.segment(), position.segmentId(), loop, position.byteOffset()), elementOffsets, findings);
    }

    /** Reports that an element is wrong; 0 = the segment. The sentence must not hold a person's data. */
    @Override
    public void report(EdiFault fault, int element, String sentence) {
        int offset = element > 0 && element <= elementOffsets.length ? elementOffsets[element - 1] : 0;
        var at = new Position(position.segment(), position.segmentId(), position.loop(), element, 0, 0, position.byteOffset() + offset);
        findings.accept(new Finding(fault, at, sentence));
    }
}
