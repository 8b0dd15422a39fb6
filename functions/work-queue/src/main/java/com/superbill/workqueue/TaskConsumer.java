package com.superbill.workqueue;

import com.superbill.domain.event.DomainEvent;
import com.superbill.platform.queue.EventFunction;
import com.superbill.platform.store.RecordTable;
import java.time.Clock;

/** Turns events that need a person into tasks, and closes tasks whose cause is gone. */
public final class TaskConsumer extends EventFunction {

    private final TaskDesk desk;

    public TaskConsumer() {
        this(new TaskDesk(RecordTable.fromEnv(), Clock.systemUTC()));
    }

    TaskConsumer(TaskDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void accept(DomainEvent event) {
        desk.happened(event);
    }
}
