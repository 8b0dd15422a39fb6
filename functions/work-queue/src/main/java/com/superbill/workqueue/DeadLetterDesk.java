package com.superbill.workqueue;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.id.TaskId;
import com.superbill.domain.task.DeadLetter;
import com.superbill.domain.task.Task;
import com.superbill.domain.task.TaskAction;
import com.superbill.domain.task.TaskRules;
import com.superbill.domain.task.TaskStatus;
import com.superbill.platform.files.ObjectCreated;
import com.superbill.platform.json.InvalidJson;
import com.superbill.platform.json.JsonText;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Makes a task of a dead letter, named by its queue and body: the same message again opens the same task again. */
final class DeadLetterDesk {

    /** Whose tasks those are whose message tells no practice (it is neither an event of ours nor of a practice's file). */
    static final PracticeId UNASSIGNED = new PracticeId("unassigned");
    private static final String MESSAGE = "message";
    private static final int ID_BYTES = 16;

    /** Whose task it is, and what about. */
    private record Subject(PracticeId practice, String resourceType, String resourceId) {
    }

    private final RecordTable table;
    private final Clock clock;

    DeadLetterDesk(RecordTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    void take(String queue, String body) {
        var id = new TaskId(TaskId.PREFIX + "_" + hash(queue + "\n" + body));
        // its own id is its resource where none is known, so that two unreadable messages have two tasks
        Subject subject = ofEvent(body).or(() -> ofFile(body, id)).orElseGet(() -> new Subject(UNASSIGNED, MESSAGE, id.value()));
        var records = new TaskRecords(table, subject.practice());
        Optional<Stored<Task>> known = records.find(id);
        if (known.isEmpty()) {
            records.open(task(id, new DeadLetter(queue, body), subject));
        } else if (!known.get().value().isOpen() && !records.change(known.get(),
                known.get().value().reopened("It failed again.", Task.SYSTEM, clock.instant())).isCommitted()) {
            throw new IllegalStateException("the task changed meanwhile");
        }
    }

    private Task task(TaskId id, DeadLetter deadLetter, Subject subject) {
        Instant now = clock.instant();
        var opening = TaskRules.DEAD_LETTER;
        return new Task(id, opening.kind(), TaskStatus.OPEN, opening.title() + " (" + deadLetter.queue() + ")", opening.whatToDo(),
                subject.resourceType(), subject.resourceId(), Optional.empty(), Optional.empty(),
                opening.dueOn(now), now, List.of(new TaskAction(now, Task.SYSTEM, TaskAction.Kind.CREATED, Optional.empty())), Optional.of(deadLetter));
    }

    private static Optional<Subject> ofEvent(String body) {
        try {
            DomainEvent event = JsonText.read(body, DomainEvent.class);
            return Optional.of(new Subject(event.practice(), event.resourceType(), event.resourceId()));
        } catch (InvalidJson | InvalidValue e) {
            return Optional.empty();
        }
    }

    /** Of S3's notification: an upload's document, or a file of the clearinghouse that is no document yet. */
    private static Optional<Subject> ofFile(String body, TaskId id) {
        try {
            return ObjectCreated.read(body).stream().findFirst().flatMap(ObjectCreated::place).map(place -> place.folder().equals("uploads")
                    ? new Subject(place.practice(), "document", place.name()) : new Subject(place.practice(), MESSAGE, id.value()));
        } catch (InvalidJson e) {
            return Optional.empty();
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
