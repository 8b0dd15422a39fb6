package com.superbill.domain.task;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.TaskId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Work for a person.
 *
 * @param whatToDo one or two sentences
 * @param resourceId what it is about, together with {@code resourceType}
 * @param category of a denial
 * @param history everything that was done, oldest first
 */
public record Task(TaskId id, TaskKind kind, TaskStatus status, String title, String whatToDo, String resourceType, String resourceId,
                   Optional<String> category, Optional<String> assignee, LocalDate dueOn, Instant createdAt, List<TaskAction> history,
                   Optional<DeadLetter> deadLetter) {

    /** Who did what nobody did by hand. */
    public static final String SYSTEM = "superbill";
    /** A task that is handed about more often than this is not solved by one more entry; the oldest between first and last are dropped. */
    public static final int HISTORY_MAX = 100;

    public Task {
        history = List.copyOf(history);
        InvalidValue.requireText("title", title, 200);
        InvalidValue.requireText("whatToDo", whatToDo, 1000);
    }

    public boolean isOpen() {
        return status == TaskStatus.OPEN;
    }

    public Task assigned(String to, String by, Instant at) {
        return next(TaskStatus.OPEN, Optional.of(to), new TaskAction(at, by, TaskAction.Kind.ASSIGNED, Optional.of(to)));
    }

    public Task completed(String note, String by, Instant at) {
        return next(TaskStatus.DONE, assignee, new TaskAction(at, by, TaskAction.Kind.COMPLETED, Optional.of(note)));
    }

    public Task reopened(String note, String by, Instant at) {
        return next(TaskStatus.OPEN, assignee, new TaskAction(at, by, TaskAction.Kind.REOPENED, Optional.of(note)));
    }

    /** The dead letter is sent again; if it fails again the task opens again. */
    public Task retried(String by, Instant at) {
        return next(TaskStatus.DONE, assignee, new TaskAction(at, by, TaskAction.Kind.RETRIED, Optional.empty()));
    }

    private Task next(TaskStatus newStatus, Optional<String> newAssignee, TaskAction action) {
        Stream<TaskAction> kept = history.size() < HISTORY_MAX ? history.stream()
                : Stream.concat(history.stream().limit(1), history.stream().skip(history.size() - HISTORY_MAX + 2L));
        return new Task(id, kind, newStatus, title, whatToDo, resourceType, resourceId, category, newAssignee, dueOn, createdAt,
                Stream.concat(kept, Stream.of(action)).toList(), deadLetter);
    }
}
