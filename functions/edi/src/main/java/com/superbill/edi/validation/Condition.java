package com.superbill.edi.validation;

/** What a rule asks of the open loops. */
@FunctionalInterface
interface Condition {

    boolean holds(RuleContext context);
}
