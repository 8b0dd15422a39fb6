package com.superbill.edi.validation;

import com.superbill.edi.SegmentView;
import java.util.List;
import java.util.Set;

/**
 * A segment as a guide has it at one place.
 *
 * @param keyElement the element whose code values tell this segment from others with the same id; 0 = none
 * @param contested whether a sibling with the same id shares one of those values, so that further elements must tell
 * @param notes syntax notes, such as {@code P0809}
 * @param open whatever its elements are
 */
record GuideSegment(String id, Usage usage, int max, int place, int keyElement, boolean contested, List<GuideElement> elements, List<SyntaxNote> notes, boolean open)
        implements GuideNode {

    static GuideSegment of(String id, Usage usage, int max, int place, List<GuideElement> elements, List<SyntaxNote> notes, boolean open) {
        int key = id.equals("HL") ? 3 : 1;
        var segment = new GuideSegment(id, usage, max, place, 0, false, elements, notes, open);
        return segment.codesOf(key).isEmpty() ? segment : new GuideSegment(id, usage, max, place, key, false, elements, notes, open);
    }

    @Override
    public GuideSegment trigger() {
        return this;
    }

    boolean matches(SegmentView segment) {
        return keyElement == 0 || keys().contains(segment.text(keyElement, 1));
    }

    GuideSegment asContested() {
        return new GuideSegment(id, usage, max, place, keyElement, true, elements, notes, open);
    }

    /** Whether the code values of all elements that must be filled are right too. */
    boolean suits(SegmentView segment) {
        for (int element = 1; element <= elements.size(); element++) {
            var guide = elements.get(element - 1);
            if (guide.usage() == Usage.REQUIRED && !guide.codes().isEmpty() && !guide.codes().contains(segment.text(element))) {
                return false;
            }
        }
        return true;
    }

    /** The values by which this segment is told from others with the same id. */
    Set<String> keys() {
        return codesOf(keyElement);
    }

    private Set<String> codesOf(int element) {
        if (element == 0 || element > elements.size()) {
            return Set.of();
        }
        var found = elements.get(element - 1);
        if (found.usage() != Usage.REQUIRED) {
            return Set.of();
        }
        return found.isComposite() ? found.components().getFirst().codes() : found.codes();
    }
}
