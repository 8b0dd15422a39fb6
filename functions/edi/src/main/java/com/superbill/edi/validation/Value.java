package com.superbill.edi.validation;

/** A value in a rule; {@code ""} where the file has none. */
@FunctionalInterface
interface Value {

    String of(RuleContext context);
}
