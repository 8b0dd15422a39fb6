package com.superbill.platform.store;

import java.util.Set;

/** What became of a transaction: all of it or nothing. */
public sealed interface WriteResult {

    record Committed() implements WriteResult {
    }

    /** @param keys the keys whose condition did not hold; nothing was written */
    record Refused(Set<Key> keys) implements WriteResult {
    }

    default boolean isCommitted() {
        return this instanceof Committed;
    }
}
