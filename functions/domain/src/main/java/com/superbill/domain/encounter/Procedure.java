package com.superbill.domain.encounter;

import com.superbill.domain.InvalidValue;
import java.util.HashSet;
import java.util.List;

/**
 * A service rendered at a visit (becomes 837 loop 2400, SV1).
 *
 * @param code HCPCS or CPT code, five characters
 * @param modifiers up to four, two characters each, none twice
 * @param units whole units (SV104, UN)
 * @param diagnosisPointers 1-based positions in the encounter's diagnoses, up to four, most important first
 */
public record Procedure(String code, List<String> modifiers, int units, List<Integer> diagnosisPointers) {

    public static final int MODIFIERS_MAX = 4;
    public static final int POINTERS_MAX = 4;
    public static final int UNITS_MAX = 999;

    public Procedure {
        modifiers = List.copyOf(modifiers);
        diagnosisPointers = List.copyOf(diagnosisPointers);
        InvalidValue.require(code != null && code.matches("[0-9A-Z]{5}"), "code", "must be five capital letters or digits");
        InvalidValue.require(modifiers.size() <= MODIFIERS_MAX && new HashSet<>(modifiers).size() == modifiers.size()
                && modifiers.stream().allMatch(m -> m.matches("[0-9A-Z]{2}")), "modifiers", "must be up to 4 different codes of two characters");
        InvalidValue.require(units >= 1 && units <= UNITS_MAX, "units", "must be 1 to " + UNITS_MAX);
        InvalidValue.require(!diagnosisPointers.isEmpty() && diagnosisPointers.size() <= POINTERS_MAX, "diagnosisPointers", "must be 1 to 4 positions");
    }
}
