package com.superbill.domain.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The ages into which receivables are sorted, by days since the service. */
public enum AgeBucket {
    UP_TO_30("0–30 days", 30), UP_TO_60("31–60 days", 60), UP_TO_90("61–90 days", 90), UP_TO_120("91–120 days", 120), OVER_120("over 120 days", Integer.MAX_VALUE);

    private final String label;
    private final int lastDay;

    AgeBucket(String label, int lastDay) {
        this.label = label;
        this.lastDay = lastDay;
    }

    public String label() {
        return label;
    }

    public static AgeBucket of(LocalDate serviceDate, LocalDate today) {
        long age = ChronoUnit.DAYS.between(serviceDate, today);
        for (AgeBucket bucket : values()) {
            if (age <= bucket.lastDay) {
                return bucket;
            }
        }
        throw new IllegalStateException("the last bucket has no end");
    }
}
