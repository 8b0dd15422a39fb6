package com.superbill.edi.validation;

import com.superbill.edi.EdiFault.Severity;
import java.util.Optional;
import java.util.Set;

/**
 * A row of {@code rules.txt}, compiled for one loop of one guide.
 *
 * @param profile the profile that switches it on; {@code ""} = always on
 * @param acknowledgmentCode {@code ""} where a 999 does not report it
 * @param when the rule concerns only loops for which this holds
 * @param must what has to hold then
 * @param at where to point; empty = the loop's first segment
 */
record Rule(String name, Severity severity, int snipLevel, String acknowledgmentCode, String profile, Condition when, Condition must, Optional<FactReference> at,
        String sentence, String advice) {

    boolean isOn(Set<String> profiles) {
        return profile.isEmpty() || profiles.contains(profile);
    }
}
