package com.superbill.edi.validation;

import com.superbill.edi.SegmentView;
import java.util.List;

/** Collects what rules have to know while segments pass, and asks the rules of a loop when it ends. */
final class RuleChecker {

    private final List<OpenLoop> open;
    private final RuleContext context;
    private final Reporter reporter;

    /** @param open the loops around the segment in sight, the outermost first */
    RuleChecker(List<OpenLoop> open, CodeSets codeSets, Reporter reporter) {
        this.open = open;
        this.context = new RuleContext(open, codeSets);
        this.reporter = reporter;
    }

    void pass(SegmentView segment, List<LoopRules.Watch> watches) {
        if (watches.isEmpty()) {
            return;
        }
        long qualifier = segment.value(1, 1, 1).word();
        for (int i = 0; i < watches.size(); i++) {
            var watch = watches.get(i);
            if (watch.qualifier() == 0 || watch.qualifier() == qualifier) {
                open.get(watch.depth()).facts.add(watch, segment, reporter.segmentInTransaction());
            }
        }
    }

    /** Asks the rules of the innermost loop, which is about to close. */
    void close(OpenLoop loop) {
        var rules = loop.rules.rules();
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (rule.when().holds(context.afresh()) && !rule.must().holds(context.afresh())) {
                report(rule, loop);
            }
        }
    }

    private void report(Rule rule, OpenLoop loop) {
        var at = rule.at().map(context::fact).filter(fact -> fact.count > 0);
        reporter.rule(rule, at.flatMap(RuleFacts.Fact::where).orElseGet(loop::begin), at.map(fact -> fact.number).orElseGet(loop::beginNumber), context.detail());
    }
}
