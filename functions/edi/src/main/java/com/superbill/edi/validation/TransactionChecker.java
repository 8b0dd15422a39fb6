package com.superbill.edi.validation;

import com.superbill.edi.SegmentView;
import java.util.Set;

/** Checks one transaction, segment by segment. */
final class TransactionChecker {

    private final Reporter reporter;
    private final RuleChecker rules;
    private final StructureChecker structure;
    private final ElementChecker elements;
    private final LevelChecker levels;

    TransactionChecker(Guide guide, Set<String> profiles, CodeSets codeSets, Reporter reporter, SegmentView st) {
        this.reporter = reporter;
        this.rules = new RuleChecker(RuleSet.of(guide), profiles, codeSets, reporter);
        this.structure = new StructureChecker(guide, rules, reporter, st);
        this.elements = new ElementChecker(reporter, codeSets);
        this.levels = new LevelChecker(reporter);
    }

    /** @param number the segment's, ST = 1 */
    void segment(SegmentView segment, long number) {
        reporter.at(number);
        structure.find(segment).ifPresent(found -> {
            if (found.id().equals("HL")) {
                levels.begin(segment, structure.open());
            }
            elements.check(segment, found);
            rules.pass(segment, found, structure.open());
        });
    }

    /** @param number SE's, or of what stands where it is missing */
    void end(SegmentView se, long number) {
        reporter.at(number);
        structure.end(se);
    }
}
