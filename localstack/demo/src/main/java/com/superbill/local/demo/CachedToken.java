package com.superbill.local.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** A bearer token, fetched anew before the hour that it is valid for is over. */
final class CachedToken implements Supplier<String> {

    private static final Duration KEPT = Duration.ofMinutes(45);

    private final Supplier<String> issuer;
    private final Clock clock;
    private String token = "";
    private Instant fetchedAt = Instant.EPOCH;

    CachedToken(Supplier<String> issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    public synchronized String get() {
        Instant now = clock.instant();
        if (fetchedAt.plus(KEPT).isBefore(now)) {
            token = issuer.get();
            fetchedAt = now;
        }
        return token;
    }
}
