package com.superbill.domain.event;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.EventId;
import com.superbill.domain.id.PracticeId;
import java.time.Instant;

/**
 * Something happened to a resource; carries names only, so that it may travel through queues. The same record is the
 * stored event, the queue body and what a partner's webhook would see.
 *
 * @param type wire name of an {@link EventType}
 */
public record DomainEvent(EventId eventId, String type, PracticeId practice, String resourceType, String resourceId, Instant created) {

    public DomainEvent {
        InvalidValue.require(eventId != null && practice != null && created != null, "event", "must have an id, a practice and a time");
        InvalidValue.requireText("type", type, 64);
        InvalidValue.requireText("resourceType", resourceType, 64);
        InvalidValue.requireText("resourceId", resourceId, 64);
    }

    public static DomainEvent of(EventId id, EventType type, PracticeId practice, String resourceId, Instant created) {
        return new DomainEvent(id, type.wireName(), practice, type.resourceType(), resourceId, created);
    }

    public EventType eventType() {
        return EventType.ofWireName(type);
    }
}
