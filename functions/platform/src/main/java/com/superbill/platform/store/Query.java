package com.superbill.platform.store;

import java.util.Optional;

/**
 * A query of one partition of the table or of one of its indexes.
 *
 * @param partition partition key value
 * @param from smallest sort key, inclusive
 * @param to largest sort key, inclusive
 * @param limit most items to return
 * @param cursor a {@link Page#nextCursor} of the same query
 */
public record Query(Index index, String partition, String from, String to, boolean descending, int limit, Optional<String> cursor) {

    /** The table itself or a global secondary index; see {@code schemas/keymap.md}. */
    public enum Index {
        TABLE("pk", "sk"), GSI1("gsi1pk", "gsi1sk"), GSI2("gsi2pk", "gsi2sk");

        final String partitionAttribute;
        final String sortAttribute;

        Index(String partitionAttribute, String sortAttribute) {
            this.partitionAttribute = partitionAttribute;
            this.sortAttribute = sortAttribute;
        }
    }

    public static final int LIMIT_MAX = 1000;
    private static final String FIRST = " ";
    private static final String LAST = "\uFFFF";

    public static Query of(Index index, String partition) {
        return new Query(index, partition, FIRST, LAST, false, LIMIT_MAX, Optional.empty());
    }

    public Query startingWith(String prefix) {
        return new Query(index, partition, prefix, prefix + LAST, descending, limit, cursor);
    }

    /** @param last inclusive, and everything that starts with it */
    public Query between(String first, String last) {
        return new Query(index, partition, first, last + LAST, descending, limit, cursor);
    }

    public Query newestFirst() {
        return new Query(index, partition, from, to, true, limit, cursor);
    }

    public Query limit(int most) {
        return new Query(index, partition, from, to, descending, Math.clamp(most, 1, LIMIT_MAX), cursor);
    }

    public Query after(Optional<String> previousCursor) {
        return new Query(index, partition, from, to, descending, limit, previousCursor);
    }

    /** Whether a sort key is one that this query can return. */
    boolean reaches(String sortKey) {
        return sortKey.compareTo(from) >= 0 && sortKey.compareTo(to) <= 0;
    }
}
