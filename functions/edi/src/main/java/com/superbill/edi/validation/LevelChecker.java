package com.superbill.edi.validation;

import com.superbill.edi.SegmentView;
import java.util.List;

/** Checks the numbers of levels (HL): counted from 1, each naming the level it stands under, with its child flag right. */
final class LevelChecker {

    private final Reporter reporter;
    private long levels;

    LevelChecker(Reporter reporter) {
        this.reporter = reporter;
    }

    /** An HL has begun the innermost open loop. */
    void begin(SegmentView hl, List<OpenLoop> open) {
        var loop = open.getLast();
        loop.level = hl.text(1);
        levels++;
        if (!loop.level.equals(Long.toString(levels))) {
            fault(hl, 1, "628", "HL01 counts the levels of the transaction from 1; here " + levels + " is due.");
        }
        String parent = "";
        for (int depth = open.size() - 2; depth >= 0 && parent.isEmpty(); depth--) {
            parent = open.get(depth).level;
        }
        if (!hl.text(2).equals(parent)) {
            fault(hl, 2, "734", parent.isEmpty() ? "HL02 must be empty at the highest level." : "HL02 must be the HL01 of the level that this one stands under, " + parent + ".");
        }
    }

    private void fault(SegmentView hl, int element, String dataElement, String sentence) {
        reporter.element(Fault.LEVEL_NUMBER_WRONG, hl, element, 0, 0, dataElement, sentence);
    }
}
