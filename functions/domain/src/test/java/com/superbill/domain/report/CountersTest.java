package com.superbill.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CountersTest {

    private static final Bucket MARCH = new Bucket(Bucket.MONTH, "2026-03");
    private static final Bucket APRIL = new Bucket(Bucket.MONTH, "2026-04");

    /** The law that reporting stands on: however often and in whatever order states are seen, the sums are those of the last. */
    @Property
    void addingDifferencesEndsAtTheLastState(@ForAll @Size(min = 1, max = 12) List<@LongRange(min = -500, max = 500) Long> states) {
        // Given
        Map<String, Long> stored = new HashMap<>();
        Counters before = Counters.NONE;
        // When
        for (long state : states) {
            Counters now = new Counters(Map.of(state % 2 == 0 ? MARCH : APRIL, Map.of("CHARGES", state)));
            now.minus(before).byBucket().forEach((bucket, counters) -> counters.forEach((name, value) -> stored.merge(bucket.period() + name, value, Long::sum)));
            before = now;
        }
        // Then
        long last = states.getLast();
        assertThat(stored.getOrDefault("2026-03CHARGES", 0L)).isEqualTo(last % 2 == 0 ? last : 0);
        assertThat(stored.getOrDefault("2026-04CHARGES", 0L)).isEqualTo(last % 2 == 0 ? 0 : last);
    }

    @Test
    void whatDidNotChangeIsNotWritten() {
        var counters = new Counters(Map.of(MARCH, Map.of("CLAIMS", 1L)));
        assertThat(counters.minus(counters).byBucket()).isEmpty();
    }
}
