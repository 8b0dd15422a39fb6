package com.superbill.platform.store;

import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.EventId;
import com.superbill.domain.id.PracticeId;
import com.superbill.platform.NewIds;
import java.time.Duration;
import java.time.Instant;

/** Makes the write of an event, to stand in the same transaction as the change it tells of; the stream carries it to the outbox. */
public final class Events {

    /** The {@code entity} that the outbox's stream filter looks for. */
    public static final String ENTITY = "event";
    private static final Duration KEPT = Duration.ofDays(30);

    private Events() {
    }

    /** @param resourceId the id of what changed */
    public static Write write(PracticeId practice, EventType type, Record resourceId, Instant now) {
        var event = DomainEvent.of(new EventId(NewIds.next(EventId.PREFIX)), type, practice, resourceId.toString(), now);
        var keys = Keys.of(practice);
        return new Write.Create(keys.event(event.eventId()),
                Item.of(ENTITY, event).gsi1(keys.eventList(event.eventId())).expiresAt(now.plus(KEPT)));
    }
}
