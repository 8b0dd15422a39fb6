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
import java.util.stream.IntStream;

/**
 * Ends a remittance when its last claim payment is settled, and a document when its last remittance has ended. Whoever
 * settles something asks here afterwards; the conditional writes let one of several that ask at once do it.
 */
final class Completion {

    private final RecordTable table;
    private final Clock clock;

    Completion(RecordTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** @param known as it was some time ago; how many claims it has does not change */
    void check(PracticeId practice, Remittance known) {
        RemittanceId id = known.id();
        var records = new RemittanceRecords(table, practice);
        var keys = Keys.of(practice);
        var progress = Progress.of(table, keys, id);
        if (progress.settled() < known.claims()) {
            return;
        }
        Stored<Remittance> stored = records.remittance(id).orElseThrow(() -> new IllegalStateException("no such remittance"));
        Remittance remittance = stored.value();
        if (remittance.isHeld()) {
            return;
        }
        RemittanceStatus outcome = progress.exceptions() == 0 ? RemittanceStatus.PROCESSED : RemittanceStatus.NEEDS_REVIEW;
        if (remittance.status() != outcome) {
            boolean first = remittance.status() == RemittanceStatus.PROCESSING;
            int inReview = outcome == RemittanceStatus.NEEDS_REVIEW ? 1 : first ? 0 : -1;
            var event = outcome == RemittanceStatus.PROCESSED ? EventType.REMITTANCE_PROCESSED : EventType.REMITTANCE_EXCEPTION;
            table.write(records.replace(stored, remittance.finished(outcome)),
                    Progress.add(keys, remittance.documentId(), 0, first ? 1 : 0, inReview), Events.write(practice, event, id, clock.instant()));
        }
        checkDocument(practice, remittance.documentId());
    }

    void checkDocument(PracticeId practice, DocumentId id) {
        var keys = Keys.of(practice);
        var progress = Progress.of(table, keys, id);
        Stored<Document> document = table.get(keys.document(id), Document.class).orElseThrow(() -> new IllegalStateException("no such document"));
        DocumentStatus outcome = progress.inReview() == 0 ? DocumentStatus.PROCESSED : DocumentStatus.NEEDS_REVIEW;
        if (progress.expected() == 0 || progress.finished() < progress.expected() || document.value().status() == outcome) {
            return;
        }
        List<RemittanceId> ids = IntStream.rangeClosed(1, (int) progress.expected()).mapToObj(position -> RemittanceIds.of(id, position)).toList();
        List<Problem> problems = outcome == DocumentStatus.PROCESSED ? List.of() : problems(practice, ids);
        table.write(DocumentWrites.finish(practice, document, outcome, problems, List.of("/v1/remittances?documentId=" + id), clock.instant()));
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
