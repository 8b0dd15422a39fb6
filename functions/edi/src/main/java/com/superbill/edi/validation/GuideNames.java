package com.superbill.edi.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people call elements and loops, from {@code names.txt}: the dictionary calls a charge, a payment and a patient's share alike monetary amounts. */
final class GuideNames {

    private static final String LOOP = "loop ";

    private static final Map<String, String> NAMES = names();

    private GuideNames() {
    }

    /** A loop of a guide, such as {@code claim} of 837P and 2300; {@code ""} where its segments say enough. */
    static String ofLoop(String guide, String loop) {
        return NAMES.getOrDefault(LOOP + guide + " " + loop, "");
    }

    /** A segment's elements, with the names of those that have one here. */
    static List<GuideElement> named(String segmentId, List<GuideElement> elements) {
        return named(segmentId, "%s%02d", elements);
    }

    private static List<GuideElement> named(String outer, String format, List<GuideElement> elements) {
        if (elements.isEmpty()) {
            return elements;
        }
        var named = new ArrayList<GuideElement>(elements.size());
        for (int i = 1; i <= elements.size(); i++) {
            String place = format.formatted(outer, i);
            var element = elements.get(i - 1);
            named.add(element.named(NAMES.getOrDefault(place, element.name()), named(place, "%s-%d", element.components())));
        }
        return named;
    }

    /** Rows are a place, or the loop of some guides, and its name. */
    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (String line : Resources.lines("names.txt")) {
            if (line.startsWith(LOOP)) {
                String[] parts = line.split(" ", 4);
                for (String guide : parts[1].split(",")) {
                    names.put(LOOP + guide + " " + parts[2], parts[3]);
                }
            } else {
                String[] parts = line.split(" ", 2);
                names.put(parts[0], parts[1]);
            }
        }
        return Map.copyOf(names);
    }
}
