package com.superbill.platform.store;

import java.util.Map;

/** One write of a transaction. */
public sealed interface Write {

    Key key();

    /** Refused if the key exists. */
    record Create(Key key, Item item) implements Write {
    }

    /** Refused unless the stored version is the expected one. */
    record Replace(Key key, Item item, long expectedVersion) implements Write {
    }

    /** Written whatever was there. */
    record Put(Key key, Item item) implements Write {
    }

    /** Adds to counters, which are numbers beside the record; makes the item if it is absent. Never refused. */
    record Add(Key key, String entity, Map<String, Long> increments) implements Write {
    }

    /** Refused unless the stored version is the expected one; writes nothing. */
    record Require(Key key, long expectedVersion) implements Write {
    }

    record Delete(Key key) implements Write {
    }
}
