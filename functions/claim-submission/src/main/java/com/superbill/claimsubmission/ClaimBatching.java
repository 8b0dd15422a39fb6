package com.superbill.claimsubmission;

import com.superbill.domain.FileReference;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimBatch;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.BatchId;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.PracticeId;
import com.superbill.platform.Log;
import com.superbill.platform.NewIds;
import com.superbill.platform.store.ClaimWrites;
import com.superbill.platform.store.Events;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import com.superbill.platform.store.WriteResult;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Gathers queued claims of one practice into batches, one for each payer, each in one transaction: batch, claims, steps,
 * events and the next control number. A claim that is not queued any more is passed over, so a message that comes again does nothing.
 *
 * <p>A transaction takes 100 items: 3 for each of up to 30 claims and 4 of the batch's own.
 */
final class ClaimBatching {

    private static final String SEQUENCE = "claimBatch";
    private static final String NEXT = "next";
    private static final int CONTROL_NUMBER_TRIES_MAX = 5;
    private static final String BY = "837P";

    private final RecordTable table;
    private final ClaimRecords records;
    private final Clock clock;

    ClaimBatching(RecordTable table, Clock clock) {
        this.table = table;
        this.records = new ClaimRecords(table);
        this.clock = clock;
    }

    void batch(PracticeId practice, List<ClaimId> ids) {
        Map<String, List<Stored<Claim>>> queuedByPayer = records.claims(practice, ids).stream()
                .filter(claim -> claim.value().status() == ClaimStatus.QUEUED).collect(Collectors.groupingBy(claim -> claim.value().payerId()));
        for (List<Stored<Claim>> queued : queuedByPayer.values()) {
            for (int start = 0; start < queued.size(); start += ClaimBatch.CLAIMS_MAX) {
                write(practice, queued.subList(start, Math.min(queued.size(), start + ClaimBatch.CLAIMS_MAX)));
            }
        }
    }

    /** @throws IllegalStateException if a claim changed meanwhile; what is still queued comes again with its message */
    private void write(PracticeId practice, List<Stored<Claim>> queued) {
        var keys = Keys.of(practice);
        for (int attempt = 0; attempt < CONTROL_NUMBER_TRIES_MAX; attempt++) {
            long controlNumber = table.counters(keys.sequence(SEQUENCE)).getOrDefault(NEXT, 0L) + 1;
            WriteResult result = table.write(writes(practice, queued, controlNumber));
            if (result.isCommitted()) {
                Log.info("claimBatch.created").id("practice", practice).count("controlNumber", controlNumber).count("claims", queued.size()).write();
                return;
            }
            boolean numberTaken = result instanceof WriteResult.Refused(var refused) && refused.contains(keys.batchByControlNumber(controlNumber));
            if (!numberTaken) {
                throw new IllegalStateException("a claim changed while it was put into a batch");
            }
        }
        throw new IllegalStateException("no control number was free in " + CONTROL_NUMBER_TRIES_MAX + " tries");
    }

    private List<Write> writes(PracticeId practice, List<Stored<Claim>> queued, long controlNumber) {
        var keys = Keys.of(practice);
        Instant now = clock.instant();
        var file = new FileReference(FileReference.Store.EXCHANGE, "outbound/%s/837P_%09d.837".formatted(practice, controlNumber));
        var batch = new ClaimBatch(new BatchId(NewIds.next(BatchId.PREFIX)), practice, controlNumber,
                queued.stream().map(claim -> claim.value().id()).toList(), now, file);
        List<Write> writes = new ArrayList<>(List.of(
                new Write.Add(keys.sequence(SEQUENCE), "sequence", Map.of(NEXT, 1L)),
                new Write.Create(keys.batchByControlNumber(controlNumber), Pointer.item("batchByControlNumber", batch.id())),
                new Write.Create(keys.batch(batch.id()), Item.of("claimBatch", batch)),
                Events.write(practice, EventType.CLAIM_BATCH_CREATED, batch.id(), now)));
        for (Stored<Claim> claim : queued) {
            writes.addAll(ClaimWrites.change(practice, claim, claim.value().submitted(batch.id(), now), EventType.CLAIM_SUBMITTED, BY, Optional.of(file), now));
        }
        return writes;
    }
}
