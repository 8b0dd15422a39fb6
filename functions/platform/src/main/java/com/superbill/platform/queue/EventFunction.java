package com.superbill.platform.queue;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.superbill.domain.event.DomainEvent;
import com.superbill.platform.json.JsonText;

/** A consumer of a queue of domain events. */
public abstract class EventFunction extends QueueFunction {

    @Override
    protected final void accept(SQSEvent.SQSMessage message) {
        accept(JsonText.read(message.getBody(), DomainEvent.class));
    }

    /** Does what follows from the event, once, however often it comes. An exception means: again later. */
    protected abstract void accept(DomainEvent event);
}
