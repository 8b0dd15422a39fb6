package com.superbill.domain.billing;

import com.superbill.domain.ledger.LedgerEntry;
import java.time.LocalDate;
import java.util.List;

/**
 * What a statement needs to know of one visit.
 *
 * @param description what was done, in the practice's own words
 * @param patientReasons reasons (CARC) for which the payer's latest decision made the patient liable, as {@code PR-1}
 * @param entries of the ledger that are about this visit
 */
public record Visit(LocalDate serviceDate, String description, List<String> patientReasons, List<LedgerEntry> entries) {

    public Visit {
        patientReasons = List.copyOf(patientReasons);
        entries = List.copyOf(entries);
    }
}
