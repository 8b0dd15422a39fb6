package com.superbill.domain.report;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Sums by bucket and name; amounts in cents. */
public record Counters(Map<Bucket, Map<String, Long>> byBucket) {

    public static final Counters NONE = new Counters(Map.of());

    public Counters {
        byBucket = Map.copyOf(byBucket);
    }

    /** What has to be added to stored sums that hold {@code before} so that they hold this; unchanged sums are left out. */
    public Counters minus(Counters before) {
        Map<Bucket, Map<String, Long>> difference = new HashMap<>();
        byBucket.forEach((bucket, counters) -> counters.forEach((name, value) -> add(difference, bucket, name, value)));
        before.byBucket.forEach((bucket, counters) -> counters.forEach((name, value) -> add(difference, bucket, name, -value)));
        difference.values().forEach(counters -> counters.values().removeIf(value -> value == 0));
        difference.values().removeIf(Map::isEmpty);
        return new Counters(difference);
    }

    private static void add(Map<Bucket, Map<String, Long>> sums, Bucket bucket, String name, long value) {
        sums.computeIfAbsent(bucket, b -> new TreeMap<>()).merge(name, value, Math::addExact);
    }
}
