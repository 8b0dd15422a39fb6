package com.superbill.registration;

import com.superbill.domain.Problem;
import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentStatus;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.id.DocumentId;
import com.superbill.domain.id.PracticeId;
import com.superbill.platform.files.FileStore;
import com.superbill.platform.queue.EventFunction;
import com.superbill.platform.store.BlindIndex;
import com.superbill.platform.store.DocumentWrites;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Registers the patients of an uploaded registration file and ends its document with what could not be registered, located. */
public final class RegistrationFileConsumer extends EventFunction {

    private final RecordTable table;
    private final FileStore files;
    private final FileRegistration registration;
    private final Clock clock;

    public RegistrationFileConsumer() {
        this(RecordTable.fromEnv(), FileStore.fromEnv(), BlindIndex.fromEnv(), Clock.systemUTC());
    }

    RegistrationFileConsumer(RecordTable table, FileStore files, BlindIndex index, Clock clock) {
        this.table = table;
        this.files = files;
        this.registration = new FileRegistration(new Patients(table, new SearchTerms(index), clock), new Coverages(table, clock), clock);
        this.clock = clock;
    }

    @Override
    protected void accept(DomainEvent event) {
        var id = new DocumentId(event.resourceId());
        Stored<Document> document = table.get(Keys.of(event.practice()).document(id), Document.class).orElseThrow();
        if (!document.value().status().isFinal()) {
            process(event.practice(), document);
        }
    }

    private void process(PracticeId practice, Stored<Document> document) {
        List<Problem> problems = new ArrayList<>();
        var registered = new AtomicInteger();
        try (InputStream file = files.open(document.value().file()).orElseThrow(() -> new IllegalStateException("the document's file is not there"))) {
            List<Problem> unreadable = RegistrationRows.read(file, row -> registration.register(practice, document.value().id(), row)
                    .ifPresentOrElse(problems::add, registered::incrementAndGet));
            problems.addAll(unreadable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (problems.isEmpty() && registered.get() == 0) {
            problems.add(Problem.of("noRows", "The file has no line beside the first; upload one with patients."));
        }
        boolean ended = table.write(DocumentWrites.finish(practice, document, outcome(problems, registered.get()), problems,
                registered.get() == 0 ? List.of() : List.of("/v1/patients"), clock.instant())).isCommitted();
        if (!ended) {
            throw new IllegalStateException("the document changed meanwhile");
        }
    }

    private static DocumentStatus outcome(List<Problem> problems, int registered) {
        if (problems.isEmpty()) {
            return DocumentStatus.PROCESSED;
        }
        return registered == 0 ? DocumentStatus.REJECTED : DocumentStatus.NEEDS_REVIEW;
    }
}
