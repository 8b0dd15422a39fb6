package com.superbill.paymentposting;

import com.superbill.domain.Problem;
import com.superbill.edi.EdiException;
import com.superbill.edi.EdiFault;
import com.superbill.edi.Finding;
import com.superbill.edi.Findings;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.remittance.RemittanceReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a remittance file once from beginning to end, keeping nothing, to see that it is whole. A file that breaks off in its
 * last segment must not have posted its first one.
 */
final class FileCheck {

    /** ST01 of a remittance. */
    static final String REMITTANCE = "835";

    private FileCheck() {
    }

    /** @return what is broken, located; empty for a file that can be used. Sums that do not agree are not looked at here. */
    static List<Problem> problems(InputStream file) {
        var findings = new Findings();
        List<Problem> problems = new ArrayList<>();
        int remittances = 0;
        try {
            var envelope = new EnvelopeReader(file, findings);
            while (envelope.nextTransaction()) {
                if (envelope.transaction().code().equals(REMITTANCE)) {
                    remittances++;
                    readThrough(RemittanceReader.open(envelope));
                }
            }
        } catch (EdiException e) {
            findings.accept(e.finding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        findings.list().stream().filter(finding -> finding.isError() && finding.fault() != EdiFault.UNBALANCED).map(FileCheck::problem).forEach(problems::add);
        if (problems.isEmpty() && remittances == 0) {
            problems.add(Problem.of("noRemittance", "The file holds no remittance (835). Upload the payer's remittance file."));
        }
        return problems;
    }

    private static void readThrough(RemittanceReader reader) throws IOException {
        while (reader.next().isPresent()) {
            // the reader reports what it finds
        }
    }

    private static Problem problem(Finding finding) {
        var position = finding.position();
        return Problem.at(Problem.camelCase(finding.fault().name()), finding.sentence(), position.segmentId(), (int) position.segment(), position.element());
    }
}
