package com.superbill.domain.practice;

import com.superbill.domain.InvalidValue;

/**
 * An insurer that the practice bills.
 *
 * @param id the payer id at the clearinghouse (NM109 of loop 2010BB)
 * @param filingIndicator SBR09, for instance CI commercial, BL Blue Cross, MB Medicare part B, MC Medicaid
 * @param timelyFilingDays days after the service date within which the payer takes a claim
 * @param takesReplacements false for payers (Medicare) that take frequency code 1 only
 */
public record Payer(String id, String name, String filingIndicator, int timelyFilingDays, boolean takesReplacements) {

    public Payer {
        InvalidValue.require(id != null && id.matches("[0-9A-Za-z]{2,20}"), "id", "must be 2 to 20 letters or digits");
        InvalidValue.requireLine("name", name, 60);
        InvalidValue.require(filingIndicator != null && filingIndicator.matches("[0-9A-Z]{2}"), "filingIndicator", "must be two capital letters or digits");
        InvalidValue.require(timelyFilingDays > 0 && timelyFilingDays <= 3650, "timelyFilingDays", "must be 1 to 3650 days");
    }
}
