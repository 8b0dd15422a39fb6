package com.superbill.acknowledgments;

import com.superbill.domain.Problem;
import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentStatus;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.id.DocumentId;
import com.superbill.domain.id.PracticeId;
import com.superbill.edi.EdiException;
import com.superbill.edi.Finding;
import com.superbill.edi.Findings;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.platform.files.FileStore;
import com.superbill.platform.queue.EventFunction;
import com.superbill.platform.store.DocumentWrites;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

/**
 * Takes documents of TA1, 999 and 277CA and brings what they say to the practice's claims. A file with an error in it changes
 * nothing and goes before a person; so does what it says of claims that are not the practice's.
 */
public final class AcknowledgmentFileConsumer extends EventFunction {

    private final RecordTable table;
    private final FileStore files;
    private final Clock clock;

    public AcknowledgmentFileConsumer() {
        this(RecordTable.fromEnv(), FileStore.fromEnv(), Clock.systemUTC());
    }

    AcknowledgmentFileConsumer(RecordTable table, FileStore files, Clock clock) {
        this.table = table;
        this.files = files;
        this.clock = clock;
    }

    @Override
    protected void accept(DomainEvent event) {
        PracticeId practice = event.practice();
        Stored<Document> document = table.get(Keys.of(practice).document(new DocumentId(event.resourceId())), Document.class)
                .orElseThrow(() -> new IllegalStateException("there is no such document"));
        if (!document.value().status().isFinal()) {
            process(practice, document);
        }
    }

    private void process(PracticeId practice, Stored<Document> document) {
        var findings = new Findings();
        var posting = new AnswerPosting(table, practice, document.value().file(), document.value().createdAt());
        try {
            List<AnsweredClaims> answers = read(document.value(), findings);
            if (findings.hasErrors()) {
                List<Problem> errors = findings.list().stream().filter(Finding::isError).map(AcknowledgmentFileConsumer::problem).toList();
                end(practice, document, DocumentStatus.NEEDS_REVIEW, errors, posting);
                return;
            }
            answers.forEach(posting::post);
        } catch (EdiException e) {
            end(practice, document, DocumentStatus.REJECTED, List.of(problem(e.finding())), posting);
            return;
        }
        DocumentStatus outcome = posting.problems().isEmpty() ? DocumentStatus.PROCESSED : DocumentStatus.NEEDS_REVIEW;
        end(practice, document, outcome, posting.problems(), posting);
    }

    private List<AnsweredClaims> read(Document document, Findings findings) {
        try (var file = files.open(document.file()).orElseThrow(() -> new IllegalStateException("the file is not there"))) {
            return AcknowledgmentReader.read(new EnvelopeReader(file, findings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** If somebody else ended it meanwhile, that was the same message in another hand. */
    private void end(PracticeId practice, Stored<Document> document, DocumentStatus outcome, List<Problem> problems, AnswerPosting posting) {
        List<String> links = posting.answered().stream().map(claim -> "/v1/claims/" + claim).toList();
        table.write(DocumentWrites.finish(practice, document, outcome, problems, links, clock.instant()));
    }

    private static Problem problem(Finding finding) {
        var position = finding.position();
        return Problem.at("ediError", finding.sentence() + " Nothing of the file was used; ask its sender for a correct one.", position.segmentId(),
                Math.toIntExact(position.segment()), position.element());
    }
}
