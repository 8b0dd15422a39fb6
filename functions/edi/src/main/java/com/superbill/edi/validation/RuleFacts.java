package com.superbill.edi.validation;

import com.superbill.edi.Numbers;
import com.superbill.edi.Position;
import com.superbill.edi.SegmentView;
import com.superbill.edi.loop.Lists;
import java.util.List;
import java.util.Optional;

/** What rules have to know of an open loop, collected while its segments pass: firsts, counts and sums, never the segments themselves. */
final class RuleFacts {

    static final RuleFacts NONE = new RuleFacts(0);

    /** Values kept of one fact, for rules that look at each; a claim has at most 12 diagnoses. */
    private static final int MAX_VALUES = 100;

    private static final Fact NOTHING = new Fact();

    /** Values at one path. What only a finding or a rule of sums wants is made when it is asked for. */
    static final class Fact {
        String first = "";
        long number;
        long count;
        private List<String> values = List.of();
        /** Of the values that are not kept. */
        private long furtherCents;
        private long segment;
        private String segmentId = "";
        private String loop = "";
        private int element;
        private int component;
        private long byteOffset;

        private void add(String value, SegmentView in, int element, int component, long segmentNumber) {
            if (count++ == 0) {
                first = value;
                number = segmentNumber;
                segment = in.number();
                segmentId = in.id();
                loop = in.loop();
                byteOffset = element == 0 ? in.offset() : in.offset(element);
                this.element = element;
                this.component = component;
            }
            if (count <= MAX_VALUES) {
                values = Lists.append(values, value);
            } else {
                furtherCents += cents(value);
            }
        }

        List<String> values() {
            return values;
        }

        long sumCents() {
            long sum = furtherCents;
            for (String value : values) {
                sum += cents(value);
            }
            return sum;
        }

        /** Of the first value. */
        Optional<Position> where() {
            return count == 0 ? Optional.empty() : Optional.of(new Position(segment, segmentId, loop, element, 0, component, byteOffset));
        }

        private static long cents(String value) {
            return Numbers.cents(value).orElse(0);
        }
    }

    private final Fact[] facts;

    RuleFacts(int size) {
        facts = new Fact[size];
    }

    Fact get(int index) {
        return facts[index] == null ? NOTHING : facts[index];
    }

    void add(int index, FactPath path, SegmentView segment, long number) {
        if (!path.qualifier().isEmpty() && !segment.text(1, 1).equals(path.qualifier())) {
            return;
        }
        if (path.element() == 0) {
            ofIndex(index).add(segment.id(), segment, 0, 0, number);
            return;
        }
        if (!path.composites().isEmpty()) {
            for (int element = 1; element <= segment.count(); element++) {
                if (path.composites().contains(segment.text(element, 1))) {
                    addValue(ofIndex(index), segment, element, path.element(), number);
                }
            }
            return;
        }
        for (int element = path.element(); element <= segment.count(); element += path.step()) {
            addValue(ofIndex(index), segment, element, path.component(), number);
        }
    }

    private Fact ofIndex(int index) {
        if (facts[index] == null) {
            facts[index] = new Fact();
        }
        return facts[index];
    }

    private static void addValue(Fact fact, SegmentView segment, int element, int component, long number) {
        String value = segment.text(element, Math.max(1, component));
        if (!value.isEmpty()) {
            fact.add(value, segment, element, component, number);
        }
    }
}
