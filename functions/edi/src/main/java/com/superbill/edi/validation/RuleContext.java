package com.superbill.edi.validation;

import com.superbill.edi.Numbers;
import java.util.List;

/** The open loops and code lists to which a rule's expression is put. */
final class RuleContext {

    private final List<OpenLoop> open;
    private final CodeSets codeSets;
    private boolean compared;
    private long left;
    private long right;
    private int notListed;
    private int codes;

    RuleContext(List<OpenLoop> open, CodeSets codeSets) {
        this.open = open;
        this.codeSets = codeSets;
    }

    RuleFacts.Fact fact(FactReference reference) {
        return open.get(reference.depth()).facts.get(reference.index());
    }

    /** Which occurrence within its parent the innermost loop is, from 1. */
    int ordinal() {
        return open.size() == 1 ? 1 : open.get(open.size() - 2).occurrences(open.getLast().guide);
    }

    CodeSets codeSets() {
        return codeSets;
    }

    /** Remembers what a comparison of numbers saw, in hundredths, to be told with the finding. */
    void compared(long one, long other) {
        compared = true;
        left = one;
        right = other;
    }

    /** Remembers which of how many codes, from 1, is in no list. */
    void notListed(int which, int of) {
        notListed = which;
        codes = of;
    }

    /** Forgets what it has seen. */
    RuleContext afresh() {
        compared = false;
        codes = 0;
        return this;
    }

    String detail() {
        if (codes > 1) {
            return " It is number " + notListed + " of " + codes + ".";
        }
        return compared ? " Here " + Numbers.ofCents(left) + " stands against " + Numbers.ofCents(right) + "." : "";
    }
}
