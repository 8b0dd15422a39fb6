package com.superbill.edi.validation;

import com.superbill.edi.SegmentView;
import java.util.List;
import java.util.Set;

/** Collects what rules have to know while segments pass, and asks the rules of a loop when it ends. */
final class RuleChecker {

    private final RuleSet rules;
    private final Set<String> profiles;
    private final CodeSets codeSets;
    private final Reporter reporter;

    RuleChecker(RuleSet rules, Set<String> profiles, CodeSets codeSets, Reporter reporter) {
        this.rules = rules;
        this.profiles = profiles;
        this.codeSets = codeSets;
        this.reporter = reporter;
    }

    RuleFacts factsOf(GuideLoop loop) {
        int size = rules.factsOf(loop);
        return size == 0 ? RuleFacts.NONE : new RuleFacts(size);
    }

    void pass(SegmentView segment, GuideSegment guide, List<OpenLoop> open) {
        var watches = rules.watchesOf(guide);
        for (int i = 0; i < watches.size(); i++) {
            var watch = watches.get(i);
            for (int depth = open.size() - 1; depth >= 0; depth--) {
                if (open.get(depth).guide == watch.anchor()) {
                    open.get(depth).facts.add(watch.index(), watch.path(), segment, reporter.segmentInTransaction());
                    break;
                }
            }
        }
    }

    /** Asks the rules of the innermost of the open loops, which is about to close. */
    void close(OpenLoop loop, List<OpenLoop> open) {
        var rulesOfLoop = rules.rulesOf(loop.guide);
        var context = new RuleContext(open, codeSets);
        for (int i = 0; i < rulesOfLoop.size(); i++) {
            var rule = rulesOfLoop.get(i);
            if (rule.isOn(profiles) && rule.when().holds(context.afresh()) && !rule.must().holds(context.afresh())) {
                report(rule, loop, context);
            }
        }
    }

    private void report(Rule rule, OpenLoop loop, RuleContext context) {
        var at = rule.at().map(context::fact).filter(fact -> fact.count > 0);
        reporter.rule(rule, at.flatMap(RuleFacts.Fact::where).orElse(loop.begin), at.map(fact -> fact.number).orElse(loop.beginNumber), context.detail());
    }
}
