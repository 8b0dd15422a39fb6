package com.superbill.edi.validation;

import com.superbill.edi.Position;
import com.superbill.edi.SegmentView;
import com.superbill.edi.ValueView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What rules have to know of an open loop, collected while its segments pass: firsts, counts and sums, never the segments themselves. */
final class RuleFacts {

    /** Values kept of one fact, for rules that look at each; a claim has at most 12 diagnoses. */
    private static final int MAX_VALUES = 100;

    /** Values at one path. What only a finding wants is made when it is asked for. */
    static final class Fact {
        long number;
        long count;
        private final boolean summed;
        private final boolean kept;
        private final ValueView first = new ValueView();
        private final List<String> values = new ArrayList<>(0);
        private long sumCents;
        private long segment;
        private String segmentId = "";
        private String loop = "";
        private int element;
        private int component;
        private long byteOffset;

        private Fact(Set<LoopRules.Use> uses) {
            summed = uses.contains(LoopRules.Use.SUM);
            kept = uses.contains(LoopRules.Use.EACH_VALUE);
        }

        /** @param element 0 = the segment itself */
        private void add(ValueView value, FactPath path, SegmentView in, int element, long segmentNumber) {
            if (count++ == 0) {
                number = segmentNumber;
                segment = in.number();
                segmentId = path.segment();
                loop = in.loop();
                byteOffset = element == 0 ? in.offset() : in.offset(element);
                this.element = element;
                component = path.component();
                first.hold(value);
            }
            if (summed) {
                sumCents += value.cents(0);
            }
            if (kept && count <= MAX_VALUES) {
                values.add(value.text());
            }
        }

        private void forget() {
            if (count > 0) {
                count = 0;
                sumCents = 0;
                values.clear();
            }
        }

        /** At most {@value #MAX_VALUES}, where a rule wants each. */
        List<String> values() {
            return values;
        }

        /** Where a rule wants it. */
        long sumCents() {
            return sumCents;
        }

        /** The first value; {@code ""} where there is none. */
        String first() {
            return count == 0 ? "" : first.text();
        }

        /** The first value, in hundredths; {@link Value#NO_NUMBER} where it is none. */
        long firstHundredths() {
            return count == 0 ? Value.NO_NUMBER : first.cents(Value.NO_NUMBER);
        }

        /** Of the first value. */
        Optional<Position> where() {
            return count == 0 ? Optional.empty() : Optional.of(new Position(segment, segmentId, loop, element, 0, component, byteOffset));
        }
    }

    private final Fact[] facts;

    /** @param uses of each fact, what is wanted of it */
    RuleFacts(List<Set<LoopRules.Use>> uses) {
        facts = uses.stream().map(Fact::new).toArray(Fact[]::new);
    }

    Fact get(int index) {
        return facts[index];
    }

    /** The loop's next occurrence begins. */
    void forget() {
        for (var fact : facts) {
            fact.forget();
        }
    }

    void add(LoopRules.Watch watch, SegmentView segment, long number) {
        var fact = facts[watch.index()];
        var path = watch.path();
        if (path.element() == 0) {
            fact.add(segment.idValue(), path, segment, 0, number);
            return;
        }
        for (int element = path.element(); element <= segment.count(); element += path.step()) {
            if (path.composites().isAny() || path.composites().contains(segment.value(element, 1, 1))) {
                addUnlessEmpty(fact, path, segment, element, number);
            }
        }
    }

    private static void addUnlessEmpty(Fact fact, FactPath path, SegmentView segment, int element, long number) {
        var value = segment.value(element, 1, Math.max(1, path.component()));
        if (!value.isEmpty()) {
            fact.add(value, path, segment, element, number);
        }
    }
}
