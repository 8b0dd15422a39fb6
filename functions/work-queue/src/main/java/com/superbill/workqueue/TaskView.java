package com.superbill.workqueue;

import com.superbill.domain.task.Task;
import com.superbill.domain.task.TaskAction;
import com.superbill.domain.task.TaskKind;
import com.superbill.domain.task.TaskStatus;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code Task} of the API. */
@Json
record TaskView(String id, TaskKind kind, TaskStatus status, String title, String whatToDo, String resourceType, String resourceId, Optional<String> category,
                Optional<String> assignee, LocalDate dueOn, Instant createdAt, List<TaskAction> history) {

    static TaskView of(Task task) {
        return new TaskView(task.id().value(), task.kind(), task.status(), task.title(), task.whatToDo(), task.resourceType(), task.resourceId(), task.category(),
                task.assignee(), task.dueOn(), task.createdAt(), task.history());
    }

    @Json
    record Page(List<TaskView> items, Optional<String> nextCursor) {
    }
}
