package com.superbill.edi.validation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A path in a rule: {@code CLM.05-3}, {@code REF*F8.02}, {@code 2400:SV1.02}, {@code CAS.03/3} (element 3 and every third after), {@code HI{ABK;ABF}.02} (component 2 of
 * every composite that begins so), {@code TOP:BHT.06}.
 *
 * @param loop {@code ""} = the rule's own
 * @param composites what the first component must be; any, where the path is not of composites
 * @param element the first; 0 = the segment itself
 * @param step to the next element that belongs to it too
 * @param component 0 = the element, of which the first counts
 */
record FactPath(String loop, String segment, String qualifier, CodeValues composites, int element, int step, int component) {

    static final Pattern PATTERN = Pattern.compile("(?:([0-9A-Z]+):)?([A-Z][A-Z0-9]{1,2})(?:\\*([A-Z0-9]+))?(?:\\{([^}]+)})?(?:\\.(\\d\\d)(?:/(\\d))?(?:-(\\d))?)?");

    /** Further than any element, so that there is none. */
    private static final int NO_STEP = 1_000;

    static FactPath parse(String text) {
        var matcher = PATTERN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no path: " + text);
        }
        String loop = matcher.group(1) == null ? "" : matcher.group(1);
        String qualifier = matcher.group(3) == null ? "" : matcher.group(3);
        int number = number(matcher.group(5), 0);
        if (matcher.group(4) != null) {
            return new FactPath(loop, matcher.group(2), qualifier, CodeValues.of(List.of(matcher.group(4).split(";"))), 1, 1, number);
        }
        return new FactPath(loop, matcher.group(2), qualifier, CodeValues.ANY, number, number(matcher.group(6), NO_STEP), number(matcher.group(7), 0));
    }

    /** The path seen from its own loop. */
    FactPath withoutLoop() {
        return new FactPath("", segment, qualifier, composites, element, step, component);
    }

    private static int number(String text, int otherwise) {
        return text == null ? otherwise : Integer.parseInt(text);
    }
}
