package com.superbill.domain.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * By when each step of a sent claim must be answered. Silence is the commonest way in which claims get lost: a missing answer means
 * waiting, and past its deadline it is work for a person.
 *
 * @param acknowledgment within which a 999 follows the file, and a 277CA the 999
 * @param remittance within which an 835 follows the payer's acceptance, and the corrected one a reversal
 */
public record AnswerDeadlines(Duration acknowledgment, Duration remittance) {

    /** Empty where no answer is awaited; nor is one to a void claim after the payer took it, since no money follows. */
    public Optional<Instant> deadline(Claim claim) {
        Optional<Instant> lastHeard = claim.answeredAt().or(claim::submittedAt);
        return switch (claim.status()) {
            case SUBMITTED, ACKNOWLEDGED -> lastHeard.map(at -> at.plus(acknowledgment));
            case REVERSED -> lastHeard.map(at -> at.plus(remittance));
            case ACCEPTED -> claim.frequency() == ClaimFrequency.VOID ? Optional.empty() : lastHeard.map(at -> at.plus(remittance));
            default -> Optional.empty();
        };
    }

    public boolean isOverdue(Claim claim, Instant now) {
        return deadline(claim).filter(now::isAfter).isPresent();
    }
}
