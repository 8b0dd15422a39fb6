package com.superbill.platform.store;

import com.superbill.domain.Problem;
import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentStatus;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.PracticeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The writes of a document's life; the consumers of files end it here, all in the same way. */
public final class DocumentWrites {

    private DocumentWrites() {
    }

    public static Item item(PracticeId practice, Document document) {
        return Item.of("document", document).gsi1(Keys.of(practice).documentList(document.id()));
    }

    /** @param before the document as it was read; the write is refused if somebody changed it since */
    public static Write change(PracticeId practice, Stored<Document> before, Document after) {
        return new Write.Replace(before.key(), item(practice, after), before.version());
    }

    /**
     * The document's end and, where a person must look at it, the event that tells so.
     *
     * @param before the document as it was read; the write is refused if somebody changed it since
     * @param outcome PROCESSED, NEEDS_REVIEW or REJECTED
     * @param problems why, located
     * @param links what came of it, as API paths
     */
    public static List<Write> finish(PracticeId practice, Stored<Document> before, DocumentStatus outcome, List<Problem> problems, List<String> links,
                                     Instant now) {
        Document finished = before.value().finished(outcome, problems, links, now);
        List<Write> writes = new ArrayList<>(List.of(change(practice, before, finished)));
        if (outcome != DocumentStatus.PROCESSED) {
            var event = outcome == DocumentStatus.REJECTED ? EventType.DOCUMENT_REJECTED : EventType.DOCUMENT_NEEDS_REVIEW;
            writes.add(Events.write(practice, event, finished.id(), now));
        }
        return writes;
    }
}
