package com.superbill.edi.validation;

import com.superbill.edi.SegmentView;
import java.util.List;

/**
 * A segment as a guide has it at one place.
 *
 * @param keyElement the element whose code values tell this segment from others with the same id; 0 = none
 * @param keys those values
 * @param contested whether a sibling with the same id shares one of those values, so that further elements must tell
 * @param tests what every value of its elements is asked
 * @param lastRequired the last element that must be filled; 0 = none
 * @param notes syntax notes, such as {@code P0809}, in {@link SyntaxNote#ORDER}
 * @param open whatever its elements are
 */
record GuideSegment(String id, Usage usage, int max, int place, int keyElement, CodeValues keys, boolean contested, List<GuideElement> elements, ElementTests tests, int lastRequired,
        List<SyntaxNote> notes, boolean open) implements GuideNode {

    static GuideSegment of(String id, Usage usage, int max, int place, List<GuideElement> elements, List<SyntaxNote> notes, boolean open) {
        int key = id.equals("HL") ? 3 : 1;
        var keys = key > elements.size() ? CodeValues.ANY : codesOf(elements.get(key - 1));
        int lastRequired = elements.size();
        while (lastRequired > 0 && elements.get(lastRequired - 1).usage() != Usage.REQUIRED) {
            lastRequired--;
        }
        return new GuideSegment(id, usage, max, place, keys.isAny() ? 0 : key, keys, false, List.copyOf(elements), new ElementTests(elements), lastRequired,
                notes.stream().sorted(SyntaxNote.ORDER).toList(), open);
    }

    @Override
    public GuideSegment trigger() {
        return this;
    }

    boolean matches(SegmentView segment) {
        return keyElement == 0 || keys.contains(segment.value(keyElement, 1, 1));
    }

    GuideSegment asContested() {
        return new GuideSegment(id, usage, max, place, keyElement, keys, true, elements, tests, lastRequired, notes, open);
    }

    /** Whether the code values of all elements that must be filled are right too. */
    boolean suits(SegmentView segment) {
        for (int element = 1; element <= elements.size(); element++) {
            var guide = elements.get(element - 1);
            if (guide.usage() == Usage.REQUIRED && !guide.codes().isAny() && !guide.codes().contains(segment.value(element, 1, 1))) {
                return false;
            }
        }
        return true;
    }

    private static CodeValues codesOf(GuideElement element) {
        if (element.usage() != Usage.REQUIRED) {
            return CodeValues.ANY;
        }
        return element.isComposite() ? element.components().getFirst().codes() : element.codes();
    }
}
