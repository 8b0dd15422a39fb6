package com.superbill.local.payer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The payers' time: real time moved by an offset that can be changed, so that the weeks until a payment pass in seconds.
 * The offset survives a restart.
 */
final class SandboxClock {

    /** Further than this nobody needs to look ahead, and dates still fit the files. */
    static final Duration ADVANCE_MAX = Duration.ofDays(400);

    private final Clock real;
    private final Path file;
    private Duration offset;

    SandboxClock(Clock real, Path file) {
        this.real = real;
        this.file = file;
        this.offset = read(file);
    }

    synchronized Instant now() {
        return real.instant().plus(offset);
    }

    LocalDate today() {
        return now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** @throws IllegalArgumentException if the step is negative or longer than {@link #ADVANCE_MAX} */
    synchronized void advance(Duration step) {
        if (step.isNegative() || step.compareTo(ADVANCE_MAX) > 0) {
            throw new IllegalArgumentException("the clock advances by 0 to " + ADVANCE_MAX.toDays() + " days at a time");
        }
        set(offset.plus(step));
    }

    /** Goes on to that instant, unless it has passed. */
    synchronized void advanceTo(Instant instant) {
        if (instant.isAfter(now())) {
            setTo(instant);
        }
    }

    /** Sets the payers' today; a demo starts months ago and walks to the present. */
    synchronized void setTo(Instant instant) {
        set(Duration.between(real.instant(), instant));
    }

    private void set(Duration next) {
        try {
            AtomicFiles.write(file, next.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        offset = next;
    }

    private static Duration read(Path file) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
