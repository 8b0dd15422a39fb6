package com.superbill.edi.validation;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was found in a file.
 *
 * @param findings outside any interchange, such as that the file is no X12 at all
 */
public record ValidationReport(List<InterchangeReport> interchanges, List<ValidationFinding> findings) {

    public ValidationReport {
        interchanges = List.copyOf(interchanges);
        findings = List.copyOf(findings);
    }

    /** All findings, in the file's order within each level. */
    public List<ValidationFinding> everyFinding() {
        return Stream.concat(findings.stream(), interchanges.stream().flatMap(InterchangeReport::everyFinding)).toList();
    }

    public List<ValidationFinding> errors() {
        return everyFinding().stream().filter(ValidationFinding::isError).toList();
    }

    /** No errors; warnings do not count. */
    public boolean isAccepted() {
        return errors().isEmpty();
    }
}
