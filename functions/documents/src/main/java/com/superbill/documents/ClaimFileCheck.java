package com.superbill.documents;

import com.superbill.documents.ContentClassifier.Classification;
import com.superbill.domain.Problem;
import com.superbill.domain.document.DocumentKind;
import com.superbill.edi.validation.CodeSets;
import com.superbill.edi.validation.ValidationFinding;
import com.superbill.edi.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/**
 * What the guide says of an uploaded 837 (SNIP levels 1 to 4). Such a file is kept and not sent on; its sender learns here what a receiver would refuse.
 *
 * <p>Cost: a second read, 2 s for the largest file that may be uploaded. Findings are bounded by the validator.
 */
final class ClaimFileCheck {

    private static final Validator VALIDATOR = new Validator(Set.of(), CodeSets.NONE);

    private ClaimFileCheck() {
    }

    /** Reads and closes the stream. */
    static Classification check(InputStream file) {
        try (file) {
            List<Problem> problems = VALIDATOR.validate(file).errors().stream().map(ClaimFileCheck::problem).toList();
            return problems.isEmpty() ? Classification.stored(DocumentKind.CLAIM_FILE) : Classification.needsReview(DocumentKind.CLAIM_FILE, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem problem(ValidationFinding finding) {
        var position = finding.position();
        return Problem.at(Problem.camelCase(finding.code()), finding.sentence() + " " + finding.advice(), position.segmentId(), (int) position.segment(), position.element());
    }
}
