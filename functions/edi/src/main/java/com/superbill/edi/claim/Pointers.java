package com.superbill.edi.claim;

import com.superbill.edi.EdiFault;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.Numbers;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.Lists;
import java.util.List;

/** SV107: which diagnoses a service is for, as numbers. */
final class Pointers {

    private Pointers() {
    }

    static List<Integer> of(SegmentSource segment, int element) {
        List<Integer> pointers = List.of();
        var composite = segment.composite(element);
        int count = composite.count();
        for (int component = 1; component <= count; component++) {
            int pointer = pointer(composite.text(component));
            if (pointer > 0) {
                pointers = Lists.append(pointers, pointer);
            } else {
                segment.saysMore();
                segment.report(EdiFault.NUMBER_INVALID, element, "A diagnosis pointer is a number from 1 to 12.");
            }
        }
        return pointers;
    }

    /** The next element: C004. */
    static ElementWriter write(List<Integer> pointers, ElementWriter out) {
        out.composite();
        for (int i = 0; i < pointers.size(); i++) {
            out.component(Integer.toString(pointers.get(i)));
        }
        return out;
    }

    /** 0 where the text is no number of one or two digits in its shortest spelling. */
    private static int pointer(String text) {
        return text.length() <= 2 && Numbers.areDigits(text) && text.charAt(0) != '0' ? Integer.parseInt(text) : 0;
    }
}
