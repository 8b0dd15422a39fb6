package com.superbill.edi.validation;

import com.superbill.edi.SegmentView;
import com.superbill.edi.acknowledgment.ErrorContext;
import java.util.Optional;
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
        this.levels = new LevelChecker(guide, reporter);
        this.structure = new StructureChecker(guide, rules, levels, reporter, st);
        this.elements = new ElementChecker(reporter, codeSets);
    }

    /** @param number the segment's, ST = 1 */
    void segment(SegmentView segment, long number) {
        reporter.at(number);
        structure.find(segment).ifPresent(found -> {
            switch (found.id()) {
                case "HL" -> {
                    levels.begin(segment, structure.open());
                    reporter.concerns(Optional.empty());
                }
                case "CLM" -> reporter.concerns(Optional.of(new ErrorContext.Context("CLM01", segment.text(1))));
                default -> { }
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
