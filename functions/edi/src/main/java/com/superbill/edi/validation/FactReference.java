package com.superbill.edi.validation;

/**
 * Which fact of which open loop a rule reads.
 *
 * @param depth of the innermost loop that holds both the rule's loop and the segment, where the fact is collected; 0 = the whole transaction
 */
record FactReference(int depth, int index) {
}
