package com.superbill.edi.acknowledgment;

import com.superbill.edi.segment.Status;
import java.util.List;

/** Whether a 277CA takes or rejects: STC03 says it, the category only where STC03 is neither (GUIDE §7). */
public enum ClaimOutcome {
    /** {@code WQ}: in process; wait. */
    ACCEPTED,
    /** {@code U}: never adjudicated; correct and send as a new claim. */
    REJECTED,
    /** No status at this level, or one that says neither. */
    NOT_SAID;

    /** One rejection rejects: further statuses are further reasons. */
    static ClaimOutcome of(List<Status> statuses) {
        var outcomes = statuses.stream().map(ClaimOutcome::of).toList();
        return outcomes.contains(REJECTED) ? REJECTED : outcomes.contains(ACCEPTED) ? ACCEPTED : NOT_SAID;
    }

    private static ClaimOutcome of(Status status) {
        return switch (status.action()) {
            case "WQ" -> ACCEPTED;
            case "U" -> REJECTED;
            default -> switch (status.code().category()) {
                case "A0", "A1", "A2", "A5" -> ACCEPTED;
                case "A3", "A4", "A6", "A7", "A8" -> REJECTED;
                default -> NOT_SAID;
            };
        };
    }
}
