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

    /**
     * Adds to counters, which are numbers beside the record; makes the item if it is absent.
     *
     * @param expected refused unless these counters are what they were when the change was decided; never refused if empty
     */
    record Add(Key key, String entity, Map<String, Long> increments, Map<String, Long> expected) implements Write {

        public Add(Key key, String entity, Map<String, Long> increments) {
            this(key, entity, increments, Map.of());
        }
    }

    /** Refused unless the stored version is the expected one; writes nothing. */
    record Require(Key key, long expectedVersion) implements Write {
    }

    record Delete(Key key) implements Write {
    }
}
