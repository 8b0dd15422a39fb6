package com.superbill.embedded.gateway;

import java.util.function.LongSupplier;

/** A token bucket: so many requests a second, so many at once. */
final class Throttle {

    private static final double NANOS_PER_SECOND = 1e9;

    private final double ratePerSecond;
    private final double burst;
    private final LongSupplier nanos;
    private double tokens;
    private long lastNanos;

    Throttle(double ratePerSecond, double burst, LongSupplier nanos) {
        this.ratePerSecond = ratePerSecond;
        this.burst = burst;
        this.nanos = nanos;
        this.tokens = burst;
        this.lastNanos = nanos.getAsLong();
    }

    synchronized boolean admits() {
        long now = nanos.getAsLong();
        tokens = Math.min(burst, tokens + (now - lastNanos) / NANOS_PER_SECOND * ratePerSecond);
        lastNanos = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
