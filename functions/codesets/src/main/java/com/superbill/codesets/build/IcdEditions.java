package com.superbill.codesets.build;

import com.superbill.codesets.Code;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One set of ICD-10-CM from two editions: the order file of fiscal year 2021, which has headers and texts, and the codes of fiscal
 * year 2026. What changed in the years between is known by the two ends only: a code of the later edition alone holds from the first
 * edition after 2021, one of the earlier alone until 2026 begins.
 */
final class IcdEditions {

    /** Editions change on the first of October. */
    static final LocalDate FIRST_DAY_AFTER_2021 = LocalDate.of(2021, 10, 1);
    static final LocalDate LAST_DAY_BEFORE_2026 = LocalDate.of(2025, 9, 30);
    private static final int CATEGORY_CHARACTERS = 3;

    private IcdEditions() {
    }

    /**
     * @param orderFile lines of fixed width: code in columns 7 to 13, 1 in column 15 if it can be billed, the long text from column 78
     * @param laterCodes one billable code a line
     */
    static List<Code> merge(List<String> orderFile, List<String> laterCodes) {
        Set<String> later = new HashSet<>(laterCodes);
        Set<String> laterHeaders = new HashSet<>();
        for (String code : laterCodes) {
            for (int length = CATEGORY_CHARACTERS; length < code.length(); length++) {
                laterHeaders.add(code.substring(0, length));
            }
        }
        Map<String, Code> codes = new HashMap<>();
        for (String line : orderFile) {
            String code = line.substring(6, 13).strip();
            boolean billable = line.charAt(14) == '1';
            boolean stillThere = later.contains(code) || laterHeaders.contains(code);
            codes.put(code, new Code(code, line.substring(77).strip(), billable && !laterHeaders.contains(code), LocalDate.MIN,
                    stillThere ? LocalDate.MAX : LAST_DAY_BEFORE_2026));
        }
        laterCodes.forEach(code -> codes.computeIfAbsent(code, added -> new Code(added, textOfNearest(added, codes), true, FIRST_DAY_AFTER_2021, LocalDate.MAX)));
        return List.copyOf(codes.values());
    }

    /** The later edition comes without texts; the nearest header's says what the code is of. */
    private static String textOfNearest(String code, Map<String, Code> codes) {
        for (int length = code.length() - 1; length >= CATEGORY_CHARACTERS; length--) {
            Code header = codes.get(code.substring(0, length));
            if (header != null) {
                return header.description() + " (a subdivision of " + header.code() + ")";
            }
        }
        return "";
    }
}
