package com.superbill.edi.segment;

import com.superbill.edi.Composite;
import com.superbill.edi.CompositeRecord;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.Lists;
import java.util.ArrayList;
import java.util.List;

/**
 * C003: a procedure or product.
 *
 * @param qualifier such as {@code HC} HCPCS or CPT, {@code N4} NDC, {@code NU} revenue code
 * @param modifiers at most four
 * @param lastOfRange component 8, where a range of procedures is meant
 */
public record Procedure(String qualifier, String code, List<String> modifiers, String description, String lastOfRange) implements CompositeRecord {

    /** Where no procedure is given. */
    public static final Procedure NONE = new Procedure("", "", List.of(), "", "");

    private static final int MAX_MODIFIERS = 4;
    private static final int FIRST_MODIFIER = 2;

    public Procedure {
        modifiers = Lists.copyOf(modifiers);
        if (modifiers.size() > MAX_MODIFIERS) {
            throw new IllegalArgumentException("a procedure has at most " + MAX_MODIFIERS + " modifiers");
        }
    }

    /** HCPCS or CPT. */
    public static Procedure hcpcs(String code, String... modifiers) {
        return new Procedure("HC", code, List.of(modifiers), "", "");
    }

    public static Procedure of(SegmentSource segment, int element) {
        var composite = segment.composite(element);
        int count = composite.count();
        if (count == 0) {
            return NONE;
        }
        int modifiers = Math.max(0, Math.min(count, FIRST_MODIFIER + MAX_MODIFIERS) - FIRST_MODIFIER);
        while (modifiers > 0 && composite.text(FIRST_MODIFIER + modifiers).isEmpty()) {
            modifiers--;
        }
        return new Procedure(composite.text(1), composite.text(2), modifiers(composite, modifiers), composite.rareText(7), composite.rareText(8));
    }

    private static List<String> modifiers(Composite composite, int count) {
        return switch (count) {
            case 0 -> List.of();
            case 1 -> List.of(composite.text(FIRST_MODIFIER + 1));
            default -> {
                var modifiers = new ArrayList<String>(count);
                for (int modifier = 1; modifier <= count; modifier++) {
                    modifiers.add(composite.text(FIRST_MODIFIER + modifier));
                }
                yield modifiers;
            }
        };
    }

    @Override
    public void writeComponents(ElementWriter out) {
        out.component(qualifier).component(code);
        for (int i = 0; i < modifiers.size(); i++) {
            out.component(modifiers.get(i));
        }
        if (description.isEmpty() && lastOfRange.isEmpty()) {
            return;
        }
        for (int missing = modifiers.size(); missing < MAX_MODIFIERS; missing++) {
            out.component("");
        }
        out.component(description).component(lastOfRange);
    }
}
