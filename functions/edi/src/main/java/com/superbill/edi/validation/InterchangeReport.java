package com.superbill.edi.validation;

import com.superbill.edi.InterchangeFormat;
import com.superbill.edi.envelope.InterchangeHeader;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was found in an interchange.
 *
 * @param findings of the interchange itself
 */
public record InterchangeReport(InterchangeHeader header, InterchangeFormat format, List<GroupReport> groups, List<ValidationFinding> findings) {

    public InterchangeReport {
        groups = List.copyOf(groups);
        findings = List.copyOf(findings);
    }

    Stream<ValidationFinding> everyFinding() {
        return Stream.concat(findings.stream(), groups.stream().flatMap(GroupReport::everyFinding));
    }
}
