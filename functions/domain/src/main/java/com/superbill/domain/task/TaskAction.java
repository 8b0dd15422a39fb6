package com.superbill.domain.task;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that was done with a task.
 *
 * @param by the caller's id, or {@link Task#SYSTEM}
 */
public record TaskAction(Instant at, String by, Kind action, Optional<String> note) {

    public enum Kind {
        CREATED, ASSIGNED, COMPLETED, REOPENED, RETRIED
    }
}
