package com.superbill.edi.validation;

/**
 * Which fact of which open loop a rule reads.
 *
 * @param anchor the innermost loop that holds both the rule's loop and the segment: where the fact is collected
 */
record FactReference(GuideLoop anchor, int index) {
}
