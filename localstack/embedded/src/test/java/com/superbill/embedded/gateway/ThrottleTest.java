package com.superbill.embedded.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    @Test
    void burstIsAdmittedAndThenTheRate() {
        // Given
        var nanos = new AtomicLong();
        var throttle = new Throttle(2, 3, nanos::get);

        // When / Then
        assertThat(throttle.admits()).isTrue();
        assertThat(throttle.admits()).isTrue();
        assertThat(throttle.admits()).isTrue();
        assertThat(throttle.admits()).isFalse();
        nanos.addAndGet(500_000_000);
        assertThat(throttle.admits()).isTrue();
        assertThat(throttle.admits()).isFalse();
    }
}
