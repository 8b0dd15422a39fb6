package com.superbill.workqueue;

import com.superbill.domain.id.PracticeId;
import com.superbill.domain.id.TaskId;
import com.superbill.domain.task.Task;
import com.superbill.domain.task.TaskKind;
import com.superbill.domain.task.TaskStatus;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Key;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Page;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import com.superbill.platform.store.WriteResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How tasks lie in the table: each with a key that keeps a second open one of its kind about the same thing away. */
final class TaskRecords {

    private final RecordTable table;
    private final Keys keys;

    TaskRecords(RecordTable table, PracticeId practice) {
        this.table = table;
        this.keys = Keys.of(practice);
    }

    Optional<Stored<Task>> find(TaskId id) {
        return table.get(keys.task(id), Task.class);
    }

    Optional<Stored<Task>> findOpen(String resourceType, String resourceId, TaskKind kind) {
        return table.get(keys.openTask(resourceType, resourceId, kind), Pointer.class).flatMap(pointer -> find(new TaskId(pointer.value().id())));
    }

    Page<Task> list(TaskStatus status, int limit, Optional<String> cursor) {
        var partition = keys.tasksByStatus(status, LocalDate.EPOCH, new TaskId("any")).pk();
        return table.query(Query.of(Query.Index.GSI1, partition).limit(limit).after(cursor), Task.class);
    }

    /** Does nothing if the task exists or another of its kind is open about the same thing. */
    void open(Task task) {
        table.write(new Write.Create(keys.task(task.id()), item(task)), new Write.Create(openKey(task), Pointer.item("openTask", task.id())));
    }

    /** Replaces the task; the key of the open one comes and goes with its status. */
    WriteResult change(Stored<Task> before, Task after) {
        var replace = new Write.Replace(before.key(), item(after), before.version());
        if (before.value().isOpen() == after.isOpen()) {
            return table.write(replace);
        }
        return table.write(List.of(replace, after.isOpen() ? new Write.Create(openKey(after), Pointer.item("openTask", after.id())) : new Write.Delete(openKey(after))));
    }

    /** Every dead letter is a task of its own, whatever others there are about the same resource. */
    private Key openKey(Task task) {
        return keys.openTask(task.resourceType(), task.deadLetter().isPresent() ? task.id().value() : task.resourceId(), task.kind());
    }

    private Item item(Task task) {
        return Item.of("task", task).gsi1(keys.tasksByStatus(task.status(), task.dueOn(), task.id()));
    }
}
