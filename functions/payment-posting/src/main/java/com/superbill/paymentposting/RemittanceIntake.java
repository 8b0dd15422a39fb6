package com.superbill.paymentposting;

import com.superbill.domain.Problem;
import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentStatus;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.ClaimPaymentId;
import com.superbill.domain.id.DocumentId;
import com.superbill.domain.id.EventId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.remittance.Remittance;
import com.superbill.edi.Findings;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.remittance.RemittanceReader;
import com.superbill.platform.NewIds;
import com.superbill.platform.files.FileStore;
import com.superbill.platform.queue.Queue;
import com.superbill.platform.store.BlindIndex;
import com.superbill.platform.store.DocumentWrites;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes a remittance file in. It is read twice as a stream: the first reading rejects a broken file before anything is
 * written, the second stores each transaction. Delivered again, it finds what it stored and goes on where it stopped.
 *
 * <p>Scale: one claim payment in memory at a time; 100 MB hold about 150 000 claim payments, stored 20 to a transaction.
 */
final class RemittanceIntake {

    /** Messages made at a time; the queue takes ten to a call. */
    private static final int MESSAGES_AT_A_TIME = 100;

    private final RecordTable table;
    private final FileStore files;
    private final Queue claimPayments;
    private final BlindIndex blindIndex;
    private final Completion completion;
    private final Clock clock;

    RemittanceIntake(RecordTable table, FileStore files, Queue claimPayments, BlindIndex blindIndex, Clock clock) {
        this.table = table;
        this.files = files;
        this.claimPayments = claimPayments;
        this.blindIndex = blindIndex;
        this.completion = new Completion(table, clock);
        this.clock = clock;
    }

    void take(PracticeId practice, DocumentId id) {
        Document document = stored(practice, id).value();
        if (document.status().isFinal()) {
            return;
        }
        List<Problem> broken = read(document, FileCheck::problems);
        if (!broken.isEmpty()) {
            commit(DocumentWrites.finish(practice, stored(practice, id), DocumentStatus.REJECTED, broken, List.of(), clock.instant()));
            return;
        }
        if (document.status() == DocumentStatus.RECEIVED) {
            Stored<Document> received = stored(practice, id);
            commit(List.of(DocumentWrites.change(practice, received, received.value().processing())));
        }
        int remittances = read(document, file -> store(practice, document, file));
        expect(practice, id, remittances);
        completion.checkDocument(practice, id);
    }

    private int store(PracticeId practice, Document document, InputStream file) throws IOException {
        int position = 0;
        var envelope = new EnvelopeReader(file, new Findings());
        var storing = new RemittanceStoring(table, practice, blindIndex, clock);
        while (envelope.nextTransaction()) {
            if (envelope.transaction().code().equals(FileCheck.REMITTANCE)) {
                position++;
                Remittance remittance = storing.store(document, RemittanceIds.of(document.id(), position), RemittanceReader.open(envelope));
                if (!remittance.isHeld()) {
                    send(practice, remittance);
                    completion.check(practice, remittance);
                }
            }
        }
        return position;
    }

    private void send(PracticeId practice, Remittance remittance) {
        for (int first = 1; first <= remittance.claims(); first += MESSAGES_AT_A_TIME) {
            int last = Math.min(remittance.claims(), first + MESSAGES_AT_A_TIME - 1);
            claimPayments.send(IntStream.rangeClosed(first, last).mapToObj(sequence -> message(practice, remittance.id(), sequence)).toList());
        }
    }

    private DomainEvent message(PracticeId practice, RemittanceId remittance, int sequence) {
        return DomainEvent.of(new EventId(NewIds.next(EventId.PREFIX)), EventType.CLAIM_PAYMENT_RECEIVED, practice,
                ClaimPaymentId.of(remittance, sequence).value(), clock.instant());
    }

    /** Says once how many remittances the document has; the document's version keeps a second delivery from saying it again. */
    private void expect(PracticeId practice, DocumentId id, int remittances) {
        Stored<Document> document = stored(practice, id);
        if (Progress.of(table, Keys.of(practice), id).expected() == 0) {
            List<Write> writes = new ArrayList<>(List.of(DocumentWrites.change(practice, document, document.value())));
            writes.add(Progress.add(Keys.of(practice), id, remittances, 0, 0));
            commit(writes);
        }
    }

    private Stored<Document> stored(PracticeId practice, DocumentId id) {
        return table.get(Keys.of(practice).document(id), Document.class).orElseThrow(() -> new IllegalStateException("no such document"));
    }

    private void commit(List<Write> writes) {
        if (!table.write(writes).isCommitted()) {
            throw new IllegalStateException("the document changed meanwhile");
        }
    }

    private interface Reading<T> {

        T of(InputStream file) throws IOException;
    }

    private <T> T read(Document document, Reading<T> reading) {
        try (InputStream file = files.open(document.file()).orElseThrow(() -> new IllegalStateException("the document's file is missing"))) {
            return reading.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
