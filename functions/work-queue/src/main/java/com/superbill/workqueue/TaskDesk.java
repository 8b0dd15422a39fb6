package com.superbill.workqueue;

import com.superbill.domain.claim.Adjudication;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.denial.DenialRules;
import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentKind;
import com.superbill.domain.document.DocumentStatus;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.DocumentId;
import com.superbill.domain.id.EventId;
import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.id.TaskId;
import com.superbill.domain.remittance.ContractRules.Variance;
import com.superbill.domain.remittance.Remittance;
import com.superbill.domain.remittance.RemittanceStatus;
import com.superbill.domain.task.Task;
import com.superbill.domain.task.TaskAction;
import com.superbill.domain.task.TaskKind;
import com.superbill.domain.task.TaskRules;
import com.superbill.domain.task.TaskRules.Opening;
import com.superbill.domain.task.TaskStatus;
import com.superbill.platform.store.ContractRates;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Opens and closes tasks as events ask for it. Events may come twice and in any order, so a task is opened only while its
 * cause still holds, and its id is the event's.
 */
final class TaskDesk {

    /** Lines of a claim that a task names; after so many the matter is clear. */
    private static final int VARIANCES_TOLD_MAX = 5;

    private final RecordTable table;
    private final Clock clock;

    TaskDesk(RecordTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    void happened(DomainEvent event) {
        var records = new TaskRecords(table, event.practice());
        for (TaskKind kind : TaskRules.closes(event.eventType())) {
            records.findOpen(event.resourceType(), event.resourceId(), kind).ifPresent(task -> close(records, task, event));
        }
        TaskRules.opens(event.eventType()).filter(opening -> stillHolds(event)).ifPresent(opening -> open(records, opening, event));
    }

    private void close(TaskRecords records, Stored<Task> task, DomainEvent event) {
        Task done = task.value().completed("Solved: " + event.type(), Task.SYSTEM, clock.instant());
        if (!records.change(task, done).isCommitted()) {
            throw new IllegalStateException("the task changed meanwhile");
        }
    }

    private void open(TaskRecords records, Opening opening, DomainEvent event) {
        Optional<Adjudication> denied = opening.kind() == TaskKind.CLAIM_DENIED ? claim(event).flatMap(Claim::adjudication) : Optional.empty();
        Opening informed = opening.kind() == TaskKind.CLAIM_PAID_OFF_CONTRACT ? opening.saying(variances(event) + " " + opening.whatToDo())
                : denied.flatMap(DenialRules::of).map(denial -> opening.saying(denial.instruction())).orElse(opening);
        String id = TaskId.PREFIX + event.eventId().value().substring(event.eventId().value().startsWith(EventId.PREFIX + "_") ? EventId.PREFIX.length() : 0);
        records.open(new Task(new TaskId(id), informed.kind(), TaskStatus.OPEN, informed.title(), informed.whatToDo(), event.resourceType(), event.resourceId(),
                denied.flatMap(Adjudication::denialCategory), Optional.empty(), informed.dueOn(event.created()), clock.instant(),
                List.of(new TaskAction(clock.instant(), Task.SYSTEM, TaskAction.Kind.CREATED, Optional.empty())), Optional.empty()));
    }

    /** Whether what the event told of is still so, or was mended before this message came. */
    private boolean stillHolds(DomainEvent event) {
        return switch (event.eventType()) {
            case CLAIM_HELD -> hasStatus(event, ClaimStatus.HELD);
            case CLAIM_REJECTED -> hasStatus(event, ClaimStatus.REJECTED);
            case CLAIM_DENIED -> hasStatus(event, ClaimStatus.DENIED);
            case CLAIM_PARTIALLY_PAID -> hasStatus(event, ClaimStatus.PARTIALLY_PAID);
            case CLAIM_WRITE_OFF_REVERSED -> claim(event).filter(claim -> claim.status().isDeniedInPart()).isPresent();
            case CLAIM_PAID_OFF_CONTRACT -> !variances(event).isEmpty();
            case CLAIM_OVERDUE -> claim(event).filter(claim -> claim.status().isAwaitingAnswer()).isPresent();
            case REMITTANCE_EXCEPTION -> table.get(Keys.of(event.practice()).remittance(new RemittanceId(event.resourceId())), Remittance.class)
                    .filter(remittance -> remittance.value().status() == RemittanceStatus.NEEDS_REVIEW).isPresent();
            // a remittance file that needs review has a task for each of its remittances that does
            case DOCUMENT_NEEDS_REVIEW -> document(event).filter(document -> document.status() == DocumentStatus.NEEDS_REVIEW && document.kind() != DocumentKind.REMITTANCE).isPresent();
            default -> true;
        };
    }

    /** Where a claim's payer allowed something else than agreed, line by line; empty if it did not. */
    private String variances(DomainEvent event) {
        return claim(event).flatMap(claim -> claim.adjudication().map(decision -> ContractRates.variances(table, event.practice(), claim, decision))).orElse(List.of())
                .stream().limit(VARIANCES_TOLD_MAX).map(Variance::sentence).collect(Collectors.joining(" "));
    }

    private boolean hasStatus(DomainEvent event, ClaimStatus status) {
        return claim(event).filter(claim -> claim.status() == status).isPresent();
    }

    private Optional<Claim> claim(DomainEvent event) {
        return table.get(Keys.of(event.practice()).claim(new ClaimId(event.resourceId())), Claim.class).map(Stored::value);
    }

    private Optional<Document> document(DomainEvent event) {
        return table.get(Keys.of(event.practice()).document(new DocumentId(event.resourceId())), Document.class).map(Stored::value);
    }
}
