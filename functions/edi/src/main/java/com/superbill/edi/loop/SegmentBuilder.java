package com.superbill.edi.loop;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.Segment;
import java.util.ArrayList;
import java.util.List;

/** Builds a segment in canonical form, element after element: trailing empty components and elements vanish, numbers take their shortest spelling. */
public final class SegmentBuilder implements ElementWriter {

    private final String id;
    private final List<Segment.Element> elements = new ArrayList<>();

    public SegmentBuilder(String id) {
        this.id = id;
    }

    @Override
    public SegmentBuilder text(String value) {
        elements.add(Segment.Element.of(value));
        return this;
    }

    @Override
    public SegmentBuilder composite(List<String> components) {
        elements.add(new Segment.Element(List.of(trimmed(components))));
        return this;
    }

    @Override
    public SegmentBuilder repeatedComposite(List<List<String>> repetitions) {
        elements.add(repetitions.isEmpty() ? Segment.Element.EMPTY : new Segment.Element(repetitions.stream().map(SegmentBuilder::trimmed).toList()));
        return this;
    }

    public Segment build() {
        return new Segment(id, elements);
    }

    private static List<String> trimmed(List<String> components) {
        int last = components.size();
        while (last > 1 && components.get(last - 1).isEmpty()) {
            last--;
        }
        return last == 0 ? List.of("") : components.subList(0, last);
    }
}
