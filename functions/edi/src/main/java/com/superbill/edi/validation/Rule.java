package com.superbill.edi.validation;

import com.superbill.edi.EdiFault.Severity;
import java.util.Optional;

/**
 * A row of {@code rules.txt}, compiled for one loop of one guide.
 *
 * @param acknowledgmentCode {@code ""} where a 999 does not report it
 * @param when the rule concerns only loops for which this holds
 * @param must what has to hold then
 * @param at where to point; empty = the loop's first segment
 */
record Rule(String name, Severity severity, int snipLevel, String acknowledgmentCode, Condition when, Condition must, Optional<FactReference> at,
        String sentence, String advice) {
}
