package com.superbill.domain.billing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why a patient owes something, in words that need no knowledge of the trade. */
final class PatientWords {

    static final String NO_INSURANCE = "No insurance was on file for this day.";
    static final String UNASSIGNED = "Payments not yet assigned to a visit";
    private static final String OTHERWISE = "your share under your plan";
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("PR-1", "your yearly deductible"), Map.entry("PR-2", "your coinsurance"), Map.entry("PR-3", "your copay"),
            Map.entry("PR-26", "your coverage had not begun on this day"), Map.entry("PR-27", "your coverage had ended before this day"),
            Map.entry("PR-31", "your insurer could not find you as a member"), Map.entry("PR-96", "a service your plan does not cover"),
            Map.entry("PR-204", "a service your plan does not cover"), Map.entry("PR-119", "the yearly maximum of your plan is reached"),
            Map.entry("PR-35", "the lifetime maximum of your plan is reached"), Map.entry("PR-197", "the insurer's approval was missing"));

    private PatientWords() {
    }

    /** One sentence, as {@code Your insurer says: your yearly deductible and your copay.} */
    static String sentence(List<String> reasons) {
        String all = reasons.stream().map(reason -> WORDS.getOrDefault(reason, OTHERWISE)).distinct().collect(Collectors.joining(" and "));
        return "Your insurer says: " + (all.isEmpty() ? OTHERWISE : all) + ".";
    }
}
