package com.superbill.edi;

import java.util.Arrays;
import java.util.List;

/**
 * A segment as an immutable value, independent of delimiters: what records keep of the segments which they do not model.
 *
 * @param id such as {@code REF}
 * @param elements without trailing empty ones, their components likewise
 */
public record Segment(String id, List<Element> elements) {

    /** An element: its repetitions, each a list of components. A plain value is one repetition of one component. */
    public record Element(List<List<String>> repetitions) {

        public static final Element EMPTY = of("");

        public Element {
            repetitions = repetitions.stream().map(Element::withoutTrailingEmpty).toList();
        }

        private static List<String> withoutTrailingEmpty(List<String> components) {
            int last = components.size();
            while (last > 1 && components.get(last - 1).isEmpty()) {
                last--;
            }
            return List.copyOf(components.subList(0, last));
        }

        /** One repetition of these components. */
        public static Element of(String... components) {
            return new Element(List.of(List.of(components)));
        }

        public boolean isEmpty() {
            return repetitions.stream().allMatch(components -> components.stream().allMatch(String::isEmpty));
        }

        /** The value at a repetition and component, both from 1; empty where there is none. */
        public String text(int repetition, int component) {
            if (repetition > repetitions.size() || component > repetitions.get(repetition - 1).size()) {
                return "";
            }
            return repetitions.get(repetition - 1).get(component - 1);
        }
    }

    public Segment {
        int last = elements.size();
        while (last > 0 && elements.get(last - 1).isEmpty()) {
            last--;
        }
        elements = List.copyOf(elements.subList(0, last));
    }

    /** A segment of plain values. */
    public static Segment of(String id, String... values) {
        return new Segment(id, Arrays.stream(values).map(Element::of).toList());
    }

    /** The element from 1; an empty one where there is none. */
    public Element element(int element) {
        return element > elements.size() ? Element.EMPTY : elements.get(element - 1);
    }

    /** The first component of an element's first repetition. */
    public String text(int element) {
        return element(element).text(1, 1);
    }

    public String text(int element, int component) {
        return element(element).text(1, component);
    }
}
