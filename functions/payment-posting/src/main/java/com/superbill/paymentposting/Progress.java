package com.superbill.paymentposting;

import com.superbill.domain.id.DocumentId;
import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.money.Money;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Write;
import java.util.Map;

/**
 * Counters that tell when the last of many is done: each settlement adds to them in its own transaction and then reads
 * them, so at least the last one sees the whole.
 */
final class Progress {

    private static final String ENTITY = "remittanceProgress";
    private static final String SETTLED = "settled";
    private static final String POSTED_CENTS = "postedCents";
    private static final String EXCEPTIONS = "exceptions";
    private static final String EXPECTED = "expected";
    private static final String FINISHED = "finished";
    private static final String IN_REVIEW = "inReview";

    private Progress() {
    }

    /**
     * @param settled claim payments that are done with
     * @param posted claim payments posted, less provider adjustments posted
     * @param exceptions that wait for a person
     */
    record OfRemittance(long settled, Money posted, long exceptions) {
    }

    /** @param expected remittances of the file; 0 until all are stored */
    record OfFile(long expected, long finished, long inReview) {
    }

    static OfRemittance of(RecordTable table, Keys keys, RemittanceId id) {
        Map<String, Long> counters = table.counters(keys.remittanceProgress(id));
        return new OfRemittance(counters.getOrDefault(SETTLED, 0L), Money.ofCents(counters.getOrDefault(POSTED_CENTS, 0L)), counters.getOrDefault(EXCEPTIONS, 0L));
    }

    static OfFile of(RecordTable table, Keys keys, DocumentId id) {
        Map<String, Long> counters = table.counters(keys.remittanceFileProgress(id));
        return new OfFile(counters.getOrDefault(EXPECTED, 0L), counters.getOrDefault(FINISHED, 0L), counters.getOrDefault(IN_REVIEW, 0L));
    }

    static Write add(Keys keys, RemittanceId id, int settled, Money posted, int exceptions) {
        return new Write.Add(keys.remittanceProgress(id), ENTITY, Map.of(SETTLED, (long) settled, POSTED_CENTS, posted.cents(), EXCEPTIONS, (long) exceptions));
    }

    static Write add(Keys keys, DocumentId id, int expected, int finished, int inReview) {
        return new Write.Add(keys.remittanceFileProgress(id), ENTITY, Map.of(EXPECTED, (long) expected, FINISHED, (long) finished, IN_REVIEW, (long) inReview));
    }
}
