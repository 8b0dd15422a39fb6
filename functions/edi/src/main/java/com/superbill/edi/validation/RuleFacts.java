package com.superbill.edi.validation;

import com.superbill.edi.Numbers;
import com.superbill.edi.Position;
import com.superbill.edi.SegmentView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What rules have to know of an open loop, collected while its segments pass: firsts, counts and sums, never the segments themselves. */
final class RuleFacts {

    static final RuleFacts NONE = new RuleFacts(0);

    /** Values kept of one fact, for rules that look at each; a claim has at most 12 diagnoses. */
    private static final int MAX_VALUES = 100;

    /** Values at one path. */
    static final class Fact {
        String first = "";
        Optional<Position> where = Optional.empty();
        long number;
        long count;
        long sumCents;
        List<String> values = List.of();

        private void add(String value, SegmentView segment, int element, int component, long segmentNumber) {
            if (count++ == 0) {
                first = value;
                where = Optional.of(element == 0 ? segment.position() : segment.position(element, component));
                number = segmentNumber;
                values = List.of(value);
            } else if (values.size() < MAX_VALUES) {
                if (values.size() == 1) {
                    values = new ArrayList<>(values);
                }
                values.add(value);
            }
        }
    }

    private final Fact[] facts;

    RuleFacts(int size) {
        facts = new Fact[size];
        for (int i = 0; i < size; i++) {
            facts[i] = new Fact();
        }
    }

    Fact get(int index) {
        return facts[index];
    }

    void add(int index, FactPath path, SegmentView segment, long number) {
        if (!path.qualifier().isEmpty() && !segment.text(1, 1).equals(path.qualifier())) {
            return;
        }
        if (path.element() == 0) {
            facts[index].add(segment.id(), segment, 0, 0, number);
            return;
        }
        if (!path.composites().isEmpty()) {
            for (int element = 1; element <= segment.count(); element++) {
                if (path.composites().contains(segment.text(element, 1))) {
                    addValue(facts[index], segment, element, path.element(), number);
                }
            }
            return;
        }
        for (int element = path.element(); element <= segment.count(); element += path.step()) {
            addValue(facts[index], segment, element, path.component(), number);
        }
    }

    private static void addValue(Fact fact, SegmentView segment, int element, int component, long number) {
        String value = segment.text(element, Math.max(1, component));
        if (!value.isEmpty()) {
            fact.add(value, segment, element, component, number);
            fact.sumCents += Numbers.cents(value).orElse(0);
        }
    }
}
