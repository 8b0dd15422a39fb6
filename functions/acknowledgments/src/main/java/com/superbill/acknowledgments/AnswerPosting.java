package com.superbill.acknowledgments;

import com.superbill.acknowledgments.AnsweredClaims.OfClaim;
import com.superbill.acknowledgments.AnsweredClaims.OfFile;
import com.superbill.acknowledgments.AnsweredClaims.Unclear;
import com.superbill.domain.FileReference;
import com.superbill.domain.Problem;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimAnswer;
import com.superbill.domain.claim.ClaimBatch;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.ClaimStep;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.BatchId;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.PracticeId;
import com.superbill.platform.store.ClaimWrites;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes what the answers of one file do to the practice's claims: each claim in one transaction with its step and event. Steps
 * carry the time at which the file arrived, so a second run writes the same steps and finds the claims moved already.
 */
final class AnswerPosting {

    private static final int CHANGED_MEANWHILE_TRIES_MAX = 3;

    private final RecordTable table;
    private final PracticeId practice;
    private final FileReference file;
    private final Instant arrivedAt;
    /** A 277CA names the same file with each of its thousands of claims. */
    private final Map<Long, Optional<BatchId>> batches = new HashMap<>();
    private final Set<ClaimId> answered = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    AnswerPosting(RecordTable table, PracticeId practice, FileReference file, Instant arrivedAt) {
        this.table = table;
        this.practice = practice;
        this.file = file;
        this.arrivedAt = arrivedAt;
    }

    void post(AnsweredClaims answer) {
        switch (answer) {
            case OfFile ofFile -> postToFile(ofFile);
            case OfClaim ofClaim -> postToClaim(ofClaim);
            case Unclear unclear -> problems.add(unclear.place().problem("outcomeUnclear",
                    "The acknowledgment does not say whether what it answers was taken; ask its sender."));
        }
    }

    /** The claims that an answer reached. */
    Set<ClaimId> answered() {
        return answered;
    }

    /** What could not be brought to any claim. */
    List<Problem> problems() {
        return problems;
    }

    private void postToFile(OfFile answer) {
        Optional<ClaimBatch> batch = batchId(answer.controlNumber()).flatMap(id -> table.get(Keys.of(practice).batch(id), ClaimBatch.class)).map(Stored::value);
        if (batch.isEmpty()) {
            problems.add(answer.place().problem("unknownControlNumber",
                    "None of the practice's files has the control number that is answered here; if the file belongs to another system, close this."));
            return;
        }
        for (ClaimId id : batch.get().claims()) {
            apply(id, claim -> answer.answerTo(claim.patientControlNumber()), Optional.of(batch.get().id()));
        }
    }

    private void postToClaim(OfClaim answer) {
        Optional<ClaimId> id = table.get(Keys.of(practice).patientControlNumber(answer.patientControlNumber()), Pointer.class)
                .map(pointer -> new ClaimId(pointer.value().id()));
        if (id.isEmpty()) {
            problems.add(answer.place().problem("unknownPatientControlNumber",
                    "A claim that is answered in this transaction is none of the practice's; if it belongs to another system, close this."));
            return;
        }
        apply(id.get(), _ -> answer.answer(), batchId(answer.fileControlNumber()));
    }

    /** @param batch that the answer is about: once the claim was sent again in another, it no longer moves it */
    private void apply(ClaimId id, Function<Claim, ClaimAnswer> answerTo, Optional<BatchId> batch) {
        var keys = Keys.of(practice);
        for (int attempt = 0; attempt < CHANGED_MEANWHILE_TRIES_MAX; attempt++) {
            Stored<Claim> stored = table.get(keys.claim(id), Claim.class).orElseThrow(() -> new IllegalStateException("a claim's number leads nowhere"));
            Claim before = stored.value();
            ClaimAnswer answer = answerTo.apply(before);
            boolean current = batch.isEmpty() || before.batchId().equals(batch);
            Optional<Claim> after = current ? answer.applyTo(before, arrivedAt) : Optional.empty();
            String by = answer.source().label();
            if (after.isEmpty()) {
                // refused where an earlier run of the same file wrote its step
                table.write(ClaimWrites.noted(practice, new ClaimStep(id, arrivedAt, answer.says(), false, by, answer.problems(), Optional.of(file))));
                answered.add(id);
                return;
            }
            List<Write> writes = new ArrayList<>(
                    ClaimWrites.change(practice, stored, after.get(), event(after.get().status()), by, Optional.of(file), arrivedAt));
            after.get().payerClaimControlNumber().ifPresent(number ->
                    writes.add(new Write.Put(keys.payerClaimControlNumber(before.payerId(), number), Pointer.item("payerClaimControlNumber", id))));
            if (table.write(writes).isCommitted()) {
                answered.add(id);
                return;
            }
        }
        throw new IllegalStateException("the claim kept changing");
    }

    private static EventType event(ClaimStatus status) {
        return switch (status) {
            case ACKNOWLEDGED -> EventType.CLAIM_ACKNOWLEDGED;
            case ACCEPTED -> EventType.CLAIM_ACCEPTED;
            case REJECTED -> EventType.CLAIM_REJECTED;
            default -> throw new IllegalStateException("no acknowledgment leads to " + status);
        };
    }

    private Optional<BatchId> batchId(OptionalLong controlNumber) {
        return controlNumber.isEmpty() ? Optional.empty() : batches.computeIfAbsent(controlNumber.getAsLong(), number ->
                table.get(Keys.of(practice).batchByControlNumber(number), Pointer.class).map(pointer -> new BatchId(pointer.value().id())));
    }
}
