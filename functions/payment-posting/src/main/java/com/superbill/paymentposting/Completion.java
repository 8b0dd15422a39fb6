package com.superbill.paymentposting;

import com.superbill.domain.Problem;
import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentStatus;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.DocumentId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.remittance.Remittance;
import com.superbill.domain.remittance.RemittanceException;
import com.superbill.domain.remittance.RemittanceStatus;
import com.superbill.platform.store.DocumentWrites;
import com.superbill.platform.store.Events;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Ends a remittance when its last claim payment is settled, and a document when its last remittance has ended. Whoever
 * settles something asks here afterwards; the conditional writes let one of several that ask at once do it. A record is read
 * before its counters: whoever moves them later asks again, and whoever was quicker makes the write refused and the reading begin anew.
 */
final class Completion {

    /** How often the end is looked at anew because somebody else wrote it meanwhile. */
    private static final int RACES_MAX = 5;

    private final RecordTable table;
    private final Clock clock;

    Completion(RecordTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** @param known as it was some time ago; how many claims it has does not change */
    void check(PracticeId practice, Remittance known) {
        boolean settled = Progress.of(table, Keys.of(practice), known.id()).settled() >= known.claims();
        if (settled && !known.isHeld()) {
            untilWritten(() -> end(practice, known.id()));
            checkDocument(practice, known.documentId());
        }
    }

    void checkDocument(PracticeId practice, DocumentId id) {
        untilWritten(() -> end(practice, id));
    }

    /** @return false if somebody else wrote the remittance meanwhile */
    private boolean end(PracticeId practice, RemittanceId id) {
        var records = new RemittanceRecords(table, practice);
        var keys = Keys.of(practice);
        Stored<Remittance> stored = records.remittance(id).orElseThrow(() -> new IllegalStateException("no such remittance"));
        Remittance remittance = stored.value();
        RemittanceStatus outcome = Progress.of(table, keys, id).exceptions() == 0 ? RemittanceStatus.PROCESSED : RemittanceStatus.NEEDS_REVIEW;
        if (remittance.status() == outcome) {
            return true;
        }
        boolean first = remittance.status() == RemittanceStatus.PROCESSING;
        int inReview = outcome == RemittanceStatus.NEEDS_REVIEW ? 1 : first ? 0 : -1;
        var event = outcome == RemittanceStatus.PROCESSED ? EventType.REMITTANCE_PROCESSED : EventType.REMITTANCE_EXCEPTION;
        return table.write(records.replace(stored, remittance.finished(outcome)),
                Progress.add(keys, remittance.documentId(), 0, first ? 1 : 0, inReview), Events.write(practice, event, id, clock.instant())).isCommitted();
    }

    /** @return false if somebody else wrote the document meanwhile */
    private boolean end(PracticeId practice, DocumentId id) {
        var keys = Keys.of(practice);
        Stored<Document> document = table.get(keys.document(id), Document.class).orElseThrow(() -> new IllegalStateException("no such document"));
        var progress = Progress.of(table, keys, id);
        DocumentStatus outcome = progress.inReview() == 0 ? DocumentStatus.PROCESSED : DocumentStatus.NEEDS_REVIEW;
        if (progress.expected() == 0 || progress.finished() < progress.expected() || document.value().status() == outcome) {
            return true;
        }
        List<RemittanceId> ids = IntStream.rangeClosed(1, (int) progress.expected()).mapToObj(position -> RemittanceIds.of(id, position)).toList();
        List<Problem> problems = outcome == DocumentStatus.PROCESSED ? List.of() : problems(practice, ids);
        return table.write(DocumentWrites.finish(practice, document, outcome, problems, List.of("/v1/remittances?documentId=" + id), clock.instant())).isCommitted();
    }

    private static void untilWritten(BooleanSupplier end) {
        for (int attempt = 0; attempt < RACES_MAX; attempt++) {
            if (end.getAsBoolean()) {
                return;
            }
        }
        throw new IllegalStateException("what was to end keeps changing");
    }

    private List<Problem> problems(PracticeId practice, List<RemittanceId> ids) {
        var records = new RemittanceRecords(table, practice);
        List<Problem> problems = new ArrayList<>();
        for (RemittanceId id : ids) {
            if (problems.size() > Document.PROBLEMS_MAX) {
                break;
            }
            records.exceptions(id).stream().map(Completion::problem).forEach(problems::add);
        }
        return problems;
    }

    private static Problem problem(RemittanceException exception) {
        return Problem.at(exception.code().wireName(), exception.detail(), exception.place().segment(), Math.toIntExact(exception.place().number()), 0);
    }
}
