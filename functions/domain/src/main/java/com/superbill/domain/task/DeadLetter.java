package com.superbill.domain.task;

import com.superbill.domain.InvalidValue;

/**
 * A message that its consumer could not work off.
 *
 * @param queue the queue that it came from and can be sent to again
 * @param body as it was; holds ids only
 */
public record DeadLetter(String queue, String body) {

    /** The service's own limit for a message. */
    public static final int BODY_MAX_CHARACTERS = 1024 * 1024;

    public DeadLetter {
        InvalidValue.requireText("queue", queue, 80);
        InvalidValue.requireText("body", body, BODY_MAX_CHARACTERS);
    }
}
