package com.superbill.edi.loop;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.Segment;
import java.util.ArrayList;
import java.util.List;

/** Builds a segment in canonical form, element after element: trailing empty components and elements vanish, numbers take their shortest spelling. */
public final class SegmentBuilder implements ElementWriter {

    private String id = "";
    /** By element: its repetitions, each a list of components. */
    private final List<List<List<String>>> elements = new ArrayList<>();
    /** The components of the element begun last, where it is a composite. */
    private List<String> components = List.of();

    @Override
    public SegmentBuilder begin(String id) {
        this.id = id;
        return this;
    }

    @Override
    public SegmentBuilder text(String value) {
        elements.add(List.of(List.of(value)));
        return this;
    }

    @Override
    public SegmentBuilder composite() {
        components = new ArrayList<>();
        elements.add(List.of(components));
        return this;
    }

    @Override
    public SegmentBuilder component(String value) {
        components.add(value);
        return this;
    }

    @Override
    public SegmentBuilder repeatedComposite(List<List<String>> repetitions) {
        elements.add(repetitions);
        return this;
    }

    public Segment build() {
        return new Segment(id, elements.stream().map(SegmentBuilder::element).toList());
    }

    private static Segment.Element element(List<List<String>> repetitions) {
        return repetitions.isEmpty() ? Segment.Element.EMPTY : new Segment.Element(repetitions.stream().map(SegmentBuilder::trimmed).toList());
    }

    private static List<String> trimmed(List<String> components) {
        int last = components.size();
        while (last > 1 && components.get(last - 1).isEmpty()) {
            last--;
        }
        return last == 0 ? List.of("") : components.subList(0, last);
    }
}
