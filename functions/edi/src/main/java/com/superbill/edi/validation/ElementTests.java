package com.superbill.edi.validation;

import java.util.List;

/** What is asked of every value of a segment, or of a composite: the tests of its elements side by side, which are five objects away by way of the guide's descriptions. */
final class ElementTests {

    private final ValueTest[] tests;
    private final boolean[] required;

    ElementTests(List<GuideElement> elements) {
        tests = elements.stream().map(GuideElement::test).toArray(ValueTest[]::new);
        required = new boolean[tests.length];
        for (int i = 0; i < required.length; i++) {
            required[i] = elements.get(i).usage() == Usage.REQUIRED;
        }
    }

    /** How many elements the guide describes. */
    int count() {
        return tests.length;
    }

    /** @param element from 1 */
    ValueTest test(int element) {
        return tests[element - 1];
    }

    /** @param element from 1 */
    boolean isRequired(int element) {
        return required[element - 1];
    }
}
