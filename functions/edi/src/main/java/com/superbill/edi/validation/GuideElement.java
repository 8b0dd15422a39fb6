package com.superbill.edi.validation;

import java.util.List;

/**
 * An element, or a component of a composite, as a guide has it.
 *
 * @param name as people call it, without the article
 * @param data {@link DataElement#NONE} of a composite, of what is not used, and where anything goes
 * @param codes allowed values; empty = any
 * @param codeSet a code list kept elsewhere; {@code ""} = none
 * @param digits exactly so many digits; 0 = no such pattern
 * @param components of a composite
 * @param test what nearly every value passes
 * @param componentTests the same, of a composite's components
 */
record GuideElement(String name, Usage usage, DataElement data, int maxRepetitions, CodeValues codes, String codeSet, int digits, List<GuideElement> components,
        ValueTest test, ElementTests componentTests) {

    static final List<GuideElement> NO_COMPONENTS = List.of();
    static final GuideElement NOT_USED = of("", Usage.NOT_USED, DataElement.NONE, 1, CodeValues.ANY, "", 0, NO_COMPONENTS);

    static GuideElement of(String name, Usage usage, DataElement data, int maxRepetitions, CodeValues codes, String codeSet, int digits, List<GuideElement> components) {
        return new GuideElement(name, usage, data, maxRepetitions, codes, codeSet, digits, components, ValueTest.of(usage, data, codes, codeSet, digits),
                new ElementTests(components));
    }

    boolean isComposite() {
        return components != NO_COMPONENTS;
    }

    GuideElement named(String name, List<GuideElement> components) {
        return this == NOT_USED ? this : new GuideElement(name, usage, data, maxRepetitions, codes, codeSet, digits, isComposite() ? components : NO_COMPONENTS, test,
                componentTests);
    }

    String number() {
        return data.number();
    }
}
