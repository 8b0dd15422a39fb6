package com.superbill.edi.validation;

import com.superbill.edi.Numbers;

/** A value in a rule: a text, which may be a number. */
@FunctionalInterface
interface Value {

    /** Stands for what is no number of at most two decimals. */
    long NO_NUMBER = Long.MIN_VALUE;

    /** {@code ""} where the file has none. */
    String text(RuleContext context);

    /** In hundredths. */
    default long number(RuleContext context) {
        return Numbers.cents(text(context)).orElse(NO_NUMBER);
    }

    /** A value that is computed, in hundredths. */
    @FunctionalInterface
    interface Computed extends Value {

        long hundredths(RuleContext context);

        @Override
        default String text(RuleContext context) {
            return Numbers.ofCents(hundredths(context));
        }

        @Override
        default long number(RuleContext context) {
            return hundredths(context);
        }
    }
}
