package com.superbill.edi.validation;

import com.superbill.edi.EdiFault.Severity;
import com.superbill.edi.Position;
import com.superbill.edi.SegmentView;
import java.util.List;

/** Checks the numbers of levels (HL): counted from 1, each naming the level it stands under, with its child flag right. */
final class LevelChecker {

    private final Reporter reporter;
    private final Severity severityOfEmptyLevel;
    private long levels;

    /** A level that announces levels and has none is how X12's own example of a rejected 271 looks; how bad it is the guide says. */
    LevelChecker(Guide guide, Reporter reporter) {
        this.reporter = reporter;
        this.severityOfEmptyLevel = guide.levelsFilled() ? Severity.ERROR : Severity.WARNING;
    }

    /** An HL has begun the innermost open loop. */
    void begin(SegmentView hl, List<OpenLoop> open) {
        var loop = open.getLast();
        loop.level = hl.text(1);
        loop.childFlag = hl.text(4);
        loop.childFlagOffset = hl.offset(4);
        levels++;
        if (!loop.level.equals(Long.toString(levels))) {
            fault(hl, 1, "628", "HL01 counts the levels of the transaction from 1; here " + levels + " is due.");
        }
        String parent = "";
        for (int depth = open.size() - 2; depth >= 0 && parent.isEmpty(); depth--) {
            parent = open.get(depth).level;
            open.get(depth).hasChildLevel = true;
        }
        if (!hl.text(2).equals(parent)) {
            fault(hl, 2, "734", parent.isEmpty() ? "HL02 must be empty at the highest level." : "HL02 must be the HL01 of the level that this one stands under, " + parent + ".");
        }
    }

    /** A loop closes: its level's child flag, where it has one, is 1 exactly when levels stood under it. */
    void end(OpenLoop loop) {
        if (loop.childFlag.isEmpty() || loop.childFlag.equals(loop.hasChildLevel ? "1" : "0")) {
            return;
        }
        var hl = loop.begin();
        var place = new Position(hl.segment(), hl.segmentId(), loop.guide.id(), 4, 0, 0, loop.childFlagOffset);
        reporter.missing(Fault.CHILD_FLAG_WRONG, loop.hasChildLevel ? Severity.ERROR : severityOfEmptyLevel, place, loop.beginNumber(),
                loop.hasChildLevel ? "HL04 must be 1: levels stand under this one." : "HL04 must be 0: no level stands under this one.");
    }

    private void fault(SegmentView hl, int element, String dataElement, String sentence) {
        reporter.element(Fault.LEVEL_NUMBER_WRONG, hl, element, 0, 0, dataElement, sentence);
    }
}
