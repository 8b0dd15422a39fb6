package com.superbill.edi.segment;

import com.superbill.edi.SegmentSource;
import java.util.ArrayList;
import java.util.List;

/**
 * C003: a procedure or product.
 *
 * @param qualifier such as {@code HC} HCPCS or CPT, {@code N4} NDC, {@code NU} revenue code
 * @param modifiers at most four
 * @param lastOfRange component 8, where a range of procedures is meant
 */
public record Procedure(String qualifier, String code, List<String> modifiers, String description, String lastOfRange) {

    /** Where no procedure is given. */
    public static final Procedure NONE = new Procedure("", "", List.of(), "", "");

    private static final int MAX_MODIFIERS = 4;

    public Procedure {
        modifiers = List.copyOf(modifiers);
        if (modifiers.size() > MAX_MODIFIERS) {
            throw new IllegalArgumentException("a procedure has at most " + MAX_MODIFIERS + " modifiers");
        }
    }

    /** HCPCS or CPT. */
    public static Procedure hcpcs(String code, String... modifiers) {
        return new Procedure("HC", code, List.of(modifiers), "", "");
    }

    public static Procedure of(SegmentSource segment, int element) {
        var modifiers = new ArrayList<String>();
        for (int component = 3; component < 3 + MAX_MODIFIERS; component++) {
            if (!segment.text(element, component).isEmpty()) {
                modifiers.add(segment.text(element, component));
            }
        }
        return new Procedure(segment.text(element, 1), segment.text(element, 2), modifiers, segment.text(element, 7), segment.text(element, 8));
    }

    public List<String> components() {
        var components = new ArrayList<String>();
        components.add(qualifier);
        components.add(code);
        for (int i = 0; i < MAX_MODIFIERS; i++) {
            components.add(i < modifiers.size() ? modifiers.get(i) : "");
        }
        components.add(description);
        components.add(lastOfRange);
        return components;
    }
}
