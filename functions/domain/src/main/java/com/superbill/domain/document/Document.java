package com.superbill.domain.document;

import com.superbill.domain.FileReference;
import com.superbill.domain.InvalidValue;
import com.superbill.domain.Problem;
import com.superbill.domain.id.DocumentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file that a clinic uploaded or the clearinghouse sent.
 *
 * @param kind what it is; the content decides, not the name
 * @param fileName the sender's name for it, shown to people only
 * @param sha256 64 hexadecimal digits of its content
 * @param problems why it needs review or was rejected, located
 * @param links what came of it, as API paths
 */
public record Document(DocumentId id, DocumentKind kind, DocumentStatus status, String fileName, String contentType, long sizeBytes, String sha256,
                       FileReference file, List<Problem> problems, List<String> links, Instant createdAt, Optional<Instant> finishedAt) {

    /** Largest file that a clinic may upload; what the clearinghouse sends is taken as it comes. */
    public static final long SIZE_MAX_BYTES = 100L * 1024 * 1024;
    public static final int FILE_NAME_MAX_CHARACTERS = 255;
    /** Most problems and most links that a record keeps; a stored record must stay far below DynamoDB's 400 KB. */
    public static final int PROBLEMS_MAX = 100;
    public static final int LINKS_MAX = 100;

    public Document {
        problems = List.copyOf(problems);
        links = List.copyOf(links);
        InvalidValue.requireText("fileName", fileName, FILE_NAME_MAX_CHARACTERS);
        InvalidValue.require(sizeBytes >= 0, "sizeBytes", "must not be negative");
        InvalidValue.require(sha256 != null && sha256.matches("[0-9a-f]{64}"), "sha256", "must be 64 lower-case hexadecimal digits");
    }

    public Document received(DocumentKind found) {
        return with(found, DocumentStatus.RECEIVED, List.of(), links, Optional.empty());
    }

    public Document processing() {
        return with(kind, DocumentStatus.PROCESSING, List.of(), links, Optional.empty());
    }

    /**
     * @param outcome PROCESSED, NEEDS_REVIEW or REJECTED
     * @param found all problems; beyond {@link #PROBLEMS_MAX} a note that there are more takes the place of the rest
     * @param results all links; the first {@link #LINKS_MAX} are kept
     */
    public Document finished(DocumentStatus outcome, List<Problem> found, List<String> results, Instant at) {
        InvalidValue.require(outcome.isFinal(), "status", "must be a final status");
        return with(kind, outcome, atMost(found), results.stream().limit(LINKS_MAX).toList(), Optional.of(at));
    }

    private static List<Problem> atMost(List<Problem> found) {
        if (found.size() <= PROBLEMS_MAX) {
            return found;
        }
        List<Problem> kept = new ArrayList<>(found.subList(0, PROBLEMS_MAX - 1));
        kept.add(Problem.of("moreProblems", "There are more problems, which are not listed; settle the listed ones first."));
        return kept;
    }

    private Document with(DocumentKind newKind, DocumentStatus newStatus, List<Problem> newProblems, List<String> newLinks, Optional<Instant> finished) {
        return new Document(id, newKind, newStatus, fileName, contentType, sizeBytes, sha256, file, newProblems, newLinks, createdAt, finished);
    }
}
