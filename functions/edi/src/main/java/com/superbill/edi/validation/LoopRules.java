package com.superbill.edi.validation;

import com.superbill.edi.ValueView;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the rules want of one loop of a guide: values to collect when a segment of it passes, and what to ask when it ends. */
final class LoopRules {

    /** What rules want of a fact besides its first value and how many values there are. */
    enum Use { FIRST_AND_COUNT, SUM, EACH_VALUE }

    /**
     * A fact to collect when a segment passes.
     *
     * @param depth of the open loop that keeps it, 0 = the whole transaction
     * @param qualifier what the segment's first element must be, as {@link ValueView#word}; 0 = anything
     */
    record Watch(int depth, int index, FactPath path, long qualifier) {
    }

    private final List<List<Watch>> watches = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Set<Use>> facts = new ArrayList<>();

    LoopRules(GuideLoop loop) {
        loop.children().forEach(child -> watches.add(new ArrayList<>(0)));
    }

    /** To ask at the loop's end. */
    List<Rule> rules() {
        return rules;
    }

    /** What to collect at a child of the loop. */
    List<Watch> watches(int child) {
        return watches.get(child);
    }

    /** What is wanted of each fact that the loop keeps. */
    List<Set<Use>> facts() {
        return facts;
    }

    /** One fact more; answers its index. */
    int addFact() {
        facts.add(EnumSet.noneOf(Use.class));
        return facts.size() - 1;
    }
}
