package com.superbill.platform.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A record with what the table needs to know beside its key.
 *
 * @param entity the record's kind, in camelCase; the stream's filter reads it
 * @param value the record; its JSON form is what is stored
 * @param expiresAt when the table may forget it
 */
public record Item(String entity, Object value, Optional<Key> gsi1, Optional<Key> gsi2, Optional<Instant> expiresAt) {

    public static Item of(String entity, Object value) {
        return new Item(entity, value, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Item gsi1(Key key) {
        return new Item(entity, value, Optional.of(key), gsi2, expiresAt);
    }

    public Item gsi2(Key key) {
        return new Item(entity, value, gsi1, Optional.of(key), expiresAt);
    }

    public Item expiresAt(Instant instant) {
        return new Item(entity, value, gsi1, gsi2, Optional.of(instant));
    }
}
