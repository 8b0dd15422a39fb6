package com.superbill.edi.validation;

import com.superbill.edi.SegmentTag;
import com.superbill.edi.SegmentView;
import com.superbill.edi.acknowledgment.ErrorContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks one transaction, segment by segment. */
final class TransactionChecker {

    private final Reporter reporter;
    private final RuleChecker rules;
    private final StructureChecker structure;
    private final ElementChecker elements;
    private final LevelChecker levels;
    private final List<OpenLoop> open = new ArrayList<>();

    TransactionChecker(Guide guide, Set<String> profiles, CodeSets codeSets, Reporter reporter, SegmentView st) {
        this.reporter = reporter;
        this.rules = new RuleChecker(open, codeSets, reporter);
        this.levels = new LevelChecker(guide, reporter);
        this.structure = new StructureChecker(guide, RuleSet.of(guide, profiles, codeSets), open, rules, levels, reporter, st);
        this.elements = new ElementChecker(reporter, codeSets);
    }

    /** @param number the segment's, ST = 1 */
    void segment(SegmentView segment, long number) {
        reporter.at(number);
        if (!structure.find(segment)) {
            return;
        }
        switch (segment.tag()) {
            case SegmentTag.HL -> {
                levels.begin(segment, open);
                reporter.concerns(Optional.empty());
            }
            case SegmentTag.CLM -> reporter.concerns(Optional.of(new ErrorContext.Context("CLM01", segment.text(1))));
            default -> { }
        }
        elements.check(segment, structure.found());
        rules.pass(segment, structure.watches());
    }

    /** @param number SE's, or of what stands where it is missing */
    void end(SegmentView se, long number) {
        reporter.at(number);
        structure.end(se);
    }
}
