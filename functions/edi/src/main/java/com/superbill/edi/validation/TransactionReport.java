package com.superbill.edi.validation;

import com.superbill.edi.envelope.TransactionHeader;
import com.superbill.edi.envelope.TransactionKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was found in a transaction.
 *
 * @param kind empty where no guide is known for it
 * @param findings in the order of the segments they concern
 * @param errors how many errors there are, also those beyond the findings that are kept
 */
public record TransactionReport(TransactionHeader header, Optional<TransactionKind> kind, List<ValidationFinding> findings, long errors) {

    public TransactionReport {
        findings = findings.stream().sorted(Comparator.comparingLong(ValidationFinding::segmentInTransaction)).toList();
    }
}
