package com.superbill.watchdog;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.superbill.domain.claim.AnswerDeadlines;
import com.superbill.platform.Env;
import com.superbill.platform.store.RecordTable;
import java.time.Clock;
import java.time.Duration;

/** Runs on a schedule and tells of claims whose answer is late. */
public final class WatchdogHandler implements RequestHandler<ScheduledEvent, Void> {

    private final OverdueClaims overdueClaims;

    public WatchdogHandler() {
        this(new OverdueClaims(RecordTable.fromEnv(), new AnswerDeadlines(
                Duration.ofHours(Long.parseLong(Env.required("ACKNOWLEDGMENT_DEADLINE_HOURS"))),
                Duration.ofDays(Long.parseLong(Env.required("REMITTANCE_DEADLINE_DAYS")))), Clock.systemUTC()));
    }

    WatchdogHandler(OverdueClaims overdueClaims) {
        this.overdueClaims = overdueClaims;
    }

    @Override
    public Void handleRequest(ScheduledEvent event, Context context) {
        overdueClaims.tell();
        return null;
    }
}
