package com.superbill.documents;

import com.superbill.domain.Problem;
import com.superbill.domain.document.DocumentKind;
import com.superbill.domain.document.DocumentStatus;
import com.superbill.domain.document.RegistrationFile;
import com.superbill.edi.EdiException;
import com.superbill.edi.EdiFault;
import com.superbill.edi.Finding;
import com.superbill.edi.Findings;
import com.superbill.edi.Position;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.EnvelopeReader.Step;
import com.superbill.edi.envelope.TransactionKind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what a file is, from its content alone: the name and the announced kind may lie. One pass over the stream, in constant memory.
 */
final class ContentClassifier {

    /** How much of a file is looked at to recognise it; the header of a registration file fits well. */
    private static final int HEAD_BYTES = 4096;
    private static final List<String> SCAN_MAGIC = List.of("%PDF-", "\u0089PNG\r\n", "\u00FF\u00D8\u00FF", "II*\0", "MM\0*");
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private ContentClassifier() {
    }

    /** Reads the stream to its end. */
    static Classification classify(InputStream in) throws IOException {
        var file = new BufferedInputStream(in, HEAD_BYTES);
        file.mark(HEAD_BYTES);
        String head = new String(file.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
        file.reset();
        Optional<Classification> recognised = ofHead(head);
        Classification found = recognised.isPresent() ? recognised.get() : ofInterchanges(file);
        file.transferTo(OutputStream.nullOutputStream());
        return found;
    }

    /** Empty for X12, which must be read to be known. */
    private static Optional<Classification> ofHead(String head) {
        if (SCAN_MAGIC.stream().anyMatch(head::startsWith)) {
            return Optional.of(Classification.stored(DocumentKind.SCAN));
        }
        String text = (head.startsWith(BYTE_ORDER_MARK) ? head.substring(BYTE_ORDER_MARK.length()) : head).stripLeading();
        if (text.startsWith("ISA")) {
            return Optional.empty();
        }
        if (RegistrationFile.isHeader(text.lines().findFirst().orElse(""))) {
            return Optional.of(Classification.routed(DocumentKind.REGISTRATION));
        }
        return Optional.of(Classification.rejected(DocumentKind.UNKNOWN, Problem.at("notEdi",
                "The file does not begin with an ISA segment, and it is no registration file, PDF or image either; export it again as X12 and upload that.",
                "ISA", 1, 0)));
    }

    private static Classification ofInterchanges(InputStream file) throws IOException {
        Map<DocumentKind, Position> firstOfKind = new EnumMap<>(DocumentKind.class);
        var findings = new Findings();
        try {
            var envelope = new EnvelopeReader(file, findings);
            for (Step step = envelope.next(); step != Step.END; step = envelope.next()) {
                switch (step) {
                    case INTERCHANGE_ACKNOWLEDGMENT -> firstOfKind.putIfAbsent(DocumentKind.ACKNOWLEDGMENT, envelope.segment().position());
                    case TRANSACTION -> firstOfKind.putIfAbsent(kindOf(envelope), envelope.segment().position());
                    default -> {
                        // only what the interchange carries matters here
                    }
                }
            }
        } catch (EdiException e) {
            return Classification.rejected(DocumentKind.UNKNOWN, located("notEdi", e.finding(), " Export the file again and upload that."));
        }
        var truncation = findings.list().stream().filter(ContentClassifier::isTruncation).findFirst();
        if (truncation.isPresent()) {
            return Classification.rejected(onlyKind(firstOfKind), located("truncatedInterchange", truncation.get(),
                    " The file is cut off, so nothing of it was used; ask its sender for the whole file."));
        }
        return ofKinds(firstOfKind);
    }

    private static Classification ofKinds(Map<DocumentKind, Position> firstOfKind) {
        if (firstOfKind.isEmpty()) {
            return Classification.rejected(DocumentKind.UNKNOWN,
                    Problem.at("emptyInterchange", "The interchange carries no transaction; ask its sender what was meant.", "ISA", 1, 0));
        }
        if (firstOfKind.containsKey(DocumentKind.UNKNOWN)) {
            return Classification.needsReview(DocumentKind.UNKNOWN, at("unsupportedTransaction", firstOfKind.get(DocumentKind.UNKNOWN),
                    "This transaction is none of those that are worked on here (835, 837, 999, TA1, 277CA, 271); nothing of the file was used."));
        }
        if (firstOfKind.size() > 1) {
            Position second = firstOfKind.values().stream().max((a, b) -> Long.compare(a.segment(), b.segment())).orElseThrow();
            return Classification.needsReview(DocumentKind.UNKNOWN, at("mixedFile", second,
                    "The file carries transactions of different kinds from here on; upload each kind as a file of its own. Nothing of it was used."));
        }
        DocumentKind kind = onlyKind(firstOfKind);
        return switch (kind) {
            case REMITTANCE, ACKNOWLEDGMENT -> Classification.routed(kind);
            case ELIGIBILITY_RESPONSE -> Classification.needsReview(kind, at("unrequestedEligibilityResponse", firstOfKind.get(kind),
                    "Eligibility is asked for and answered at once, so this answer belongs to no question; ask again from the patient's insurance."));
            default -> Classification.stored(kind);
        };
    }

    private static DocumentKind kindOf(EnvelopeReader envelope) {
        return TransactionKind.of(envelope.group(), envelope.transaction()).map(kind -> switch (kind) {
            case REMITTANCE -> DocumentKind.REMITTANCE;
            case IMPLEMENTATION_ACKNOWLEDGMENT, CLAIM_ACKNOWLEDGMENT -> DocumentKind.ACKNOWLEDGMENT;
            case PROFESSIONAL_CLAIM, INSTITUTIONAL_CLAIM -> DocumentKind.CLAIM_FILE;
            case ELIGIBILITY_RESPONSE -> DocumentKind.ELIGIBILITY_RESPONSE;
            case ELIGIBILITY_INQUIRY, STATUS_INQUIRY, STATUS_RESPONSE, AUTHORIZATION -> DocumentKind.UNKNOWN;
        }).orElse(DocumentKind.UNKNOWN);
    }

    private static DocumentKind onlyKind(Map<DocumentKind, Position> firstOfKind) {
        return firstOfKind.size() == 1 ? firstOfKind.keySet().iterator().next() : DocumentKind.UNKNOWN;
    }

    /** A missing trailer means that the end is missing; a last segment without its terminator alone does not. */
    private static boolean isTruncation(Finding finding) {
        return finding.fault() == EdiFault.TRANSACTION_TRAILER_MISSING || finding.fault() == EdiFault.GROUP_TRAILER_MISSING
                || finding.fault() == EdiFault.INTERCHANGE_TRAILER_MISSING;
    }

    private static Problem located(String code, Finding finding, String whatToDo) {
        return at(code, finding.position(), finding.sentence() + whatToDo);
    }

    private static Problem at(String code, Position position, String detail) {
        return Problem.at(code, detail, position.segmentId(), Math.toIntExact(position.segment()), position.element());
    }

    /**
     * @param outcome RECEIVED where a consumer goes on with it, else how it ends
     * @param problems why it is not used
     */
    record Classification(DocumentKind kind, DocumentStatus outcome, List<Problem> problems) {

        static Classification routed(DocumentKind kind) {
            return new Classification(kind, DocumentStatus.RECEIVED, List.of());
        }

        static Classification stored(DocumentKind kind) {
            return new Classification(kind, DocumentStatus.PROCESSED, List.of());
        }

        static Classification needsReview(DocumentKind kind, Problem problem) {
            return needsReview(kind, List.of(problem));
        }

        static Classification needsReview(DocumentKind kind, List<Problem> problems) {
            return new Classification(kind, DocumentStatus.NEEDS_REVIEW, problems);
        }

        static Classification rejected(DocumentKind kind, Problem problem) {
            return new Classification(kind, DocumentStatus.REJECTED, List.of(problem));
        }
    }
}
