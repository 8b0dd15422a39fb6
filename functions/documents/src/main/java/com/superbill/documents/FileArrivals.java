package com.superbill.documents;

import com.superbill.documents.ContentClassifier.Classification;
import com.superbill.domain.FileReference;
import com.superbill.domain.Problem;
import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentKind;
import com.superbill.domain.document.DocumentStatus;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.DocumentId;
import com.superbill.domain.id.EventId;
import com.superbill.domain.id.PracticeId;
import com.superbill.platform.NewIds;
import com.superbill.platform.files.FileStore;
import com.superbill.platform.files.ObjectCreated;
import com.superbill.platform.queue.Queue;
import com.superbill.platform.store.DocumentWrites;
import com.superbill.platform.store.Key;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import com.superbill.platform.store.WriteResult;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What happens when a file has arrived: it is read once, compared with what was announced, classified, kept from being
 * used twice, and handed to the queue of its kind. Every step can be repeated: a document that has gone on is left alone.
 *
 * <p>Cost: one read of the file (two of a claim file), a read and a transaction of two items, one message.
 */
final class FileArrivals {

    private final RecordTable table;
    private final FileStore files;
    private final Map<DocumentKind, Queue> queues;
    private final Clock clock;

    /** @param queues of the kinds that are worked on further */
    FileArrivals(RecordTable table, FileStore files, Map<DocumentKind, Queue> queues, Clock clock) {
        this.table = table;
        this.files = files;
        this.queues = Map.copyOf(queues);
        this.clock = clock;
    }

    /** Uploads lie in one bucket, what the clearinghouse sends in the other. */
    void arrived(ObjectCreated object) {
        if (object.key().endsWith("/")) {
            return; // a folder, as some file transfer clients make them
        }
        ObjectCreated.Place place = object.place().orElseThrow(() -> new IllegalStateException("a file arrived where none belongs"));
        if (place.folder().equals("uploads") && object.bucket().equals(files.bucket(FileReference.Store.DOCUMENTS))) {
            uploaded(place.practice(), new DocumentId(place.name()));
        } else if (place.folder().equals("inbound") && object.bucket().equals(files.bucket(FileReference.Store.EXCHANGE))) {
            sentByClearinghouse(place.practice(), object);
        } else {
            throw new IllegalStateException("a file arrived where none belongs");
        }
    }

    private void uploaded(PracticeId practice, DocumentId id) {
        Stored<Document> announced = document(practice, id);
        examine(practice, announced, () -> read(announced.value().file()));
    }

    private void sentByClearinghouse(PracticeId practice, ObjectCreated object) {
        Key arrival = Keys.of(practice).receivedFile(object.key() + "#" + object.entityTag());
        Optional<Stored<Pointer>> known = table.get(arrival, Pointer.class);
        if (known.isPresent()) {
            uploaded(practice, new DocumentId(known.get().value().id()));
            return;
        }
        var file = new FileReference(FileReference.Store.EXCHANGE, object.key());
        ArrivedFile found = read(file);
        String name = object.key().substring(object.key().lastIndexOf('/') + 1);
        var document = new Document(new DocumentId(NewIds.next(DocumentId.PREFIX)), DocumentKind.UNKNOWN, DocumentStatus.AWAITING_UPLOAD, name,
                "application/octet-stream", found.sizeBytes(), found.sha256(), file, List.of(), List.of(), object.at(), Optional.empty());
        Key key = Keys.of(practice).document(document.id());
        boolean first = table.write(new Write.Create(key, DocumentWrites.item(practice, document)),
                new Write.Create(arrival, Pointer.item("receivedFile", document.id()))).isCommitted();
        if (first) {
            examine(practice, document(practice, document.id()), () -> found);
        } else {
            sentByClearinghouse(practice, object);
        }
    }

    private void examine(PracticeId practice, Stored<Document> document, Supplier<ArrivedFile> file) {
        switch (document.value().status()) {
            case AWAITING_UPLOAD -> settle(practice, document, file.get());
            case RECEIVED -> handOn(practice, document.value());
            case PROCESSING, PROCESSED, NEEDS_REVIEW, REJECTED -> {
                // told before
            }
        }
    }

    private void settle(PracticeId practice, Stored<Document> announced, ArrivedFile found) {
        Document document = announced.value();
        if (found.sizeBytes() != document.sizeBytes() || !found.sha256().equals(document.sha256())) {
            end(practice, announced, Classification.rejected(found.classification().kind(), Problem.of("contentDiffers",
                    "What arrived is not what was announced: its size or checksum differs. Announce and upload the file again.")));
            return;
        }
        Classification classification = asAnnounced(document.kind(), checked(document, found.classification()));
        switch (classification.outcome()) {
            case RECEIVED, PROCESSED -> use(practice, announced, classification);
            default -> end(practice, announced, classification);
        }
    }

    private Classification checked(Document document, Classification found) {
        return found.equals(Classification.stored(DocumentKind.CLAIM_FILE)) ? ClaimFileCheck.check(open(document.file())) : found;
    }

    /** The content decides; but what is only kept, as a scan is, does not pass in silence for something to be worked on. */
    private static Classification asAnnounced(DocumentKind announced, Classification found) {
        boolean differs = announced != DocumentKind.UNKNOWN && announced != found.kind();
        return differs && found.outcome() == DocumentStatus.PROCESSED ? Classification.needsReview(found.kind(), Problem.of("kindDiffers",
                "The file is not of the kind that was announced and was only kept; if it was meant to be worked on, upload the right file.")) : found;
    }

    private void use(PracticeId practice, Stored<Document> announced, Classification classification) {
        Document document = announced.value();
        Document received = document.received(classification.kind());
        List<Write> writes = new ArrayList<>();
        if (classification.outcome() == DocumentStatus.RECEIVED) {
            writes.add(DocumentWrites.change(practice, announced, received));
        } else {
            writes.addAll(DocumentWrites.finish(practice, as(announced, received), DocumentStatus.PROCESSED, List.of(), List.of(), clock.instant()));
        }
        Key content = Keys.of(practice).content(document.sha256());
        Optional<Stored<Pointer>> before = table.get(content, Pointer.class);
        writes.add(before.filter(pointer -> isUnused(practice, pointer)).<Write>map(pointer -> new Write.Replace(content, Pointer.item("content", document.id()), pointer.version()))
                .orElseGet(() -> new Write.Create(content, Pointer.item("content", document.id()))));
        switch (table.write(writes)) {
            case WriteResult.Committed() -> {
                if (classification.outcome() == DocumentStatus.RECEIVED) {
                    handOn(practice, received);
                }
            }
            case WriteResult.Refused(var keys) when keys.contains(announced.key()) -> throw new IllegalStateException("the document changed meanwhile");
            case WriteResult.Refused(_) -> end(practice, announced, Classification.rejected(classification.kind(), Problem.of("duplicateFile",
                    "The same file came before, as document " + table.get(content, Pointer.class).orElseThrow().value().id() + "; it was not used again.")));
        }
    }

    /** Nothing of a rejected file was used, so it may come again once what was wrong beside it is mended: a payer that was missing, for instance. */
    private boolean isUnused(PracticeId practice, Stored<Pointer> content) {
        return document(practice, new DocumentId(content.value().id())).value().status() == DocumentStatus.REJECTED;
    }

    private void handOn(PracticeId practice, Document document) {
        var event = DomainEvent.of(new EventId(NewIds.next(EventId.PREFIX)), EventType.DOCUMENT_RECEIVED, practice, document.id().value(), clock.instant());
        queues.get(document.kind()).send(List.of(event));
    }

    private void end(PracticeId practice, Stored<Document> announced, Classification classification) {
        table.write(DocumentWrites.finish(practice, as(announced, announced.value().received(classification.kind())), classification.outcome(),
                classification.problems(), List.of(), clock.instant()));
    }

    private static Stored<Document> as(Stored<Document> stored, Document changed) {
        return new Stored<>(stored.key(), changed, stored.version());
    }

    private Stored<Document> document(PracticeId practice, DocumentId id) {
        return table.get(Keys.of(practice).document(id), Document.class).orElseThrow(() -> new IllegalStateException("a file arrived that nobody announced"));
    }

    private ArrivedFile read(FileReference file) {
        return ArrivedFile.read(open(file));
    }

    private InputStream open(FileReference file) {
        return files.open(file).orElseThrow(() -> new IllegalStateException("the file is not there"));
    }
}
