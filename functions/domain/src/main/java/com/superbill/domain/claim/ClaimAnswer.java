package com.superbill.domain.claim;

import com.superbill.domain.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an acknowledgment says of a claim, and what that does to it. Acknowledgments come in layers (TA1, 999, 277CA), late, twice and
 * out of order; an answer moves a claim forward only.
 *
 * @param problems why it was rejected, or what was wrong though it was taken
 * @param payerClaimControlNumber the payer's number, where a 277CA tells it (REF*1K)
 */
public record ClaimAnswer(Source source, boolean taken, List<Problem> problems, Optional<String> payerClaimControlNumber) {

    /** The file that answers. */
    public enum Source {
        /** Was the interchange taken? Says nothing of what is in it, so only its rejection moves a claim. */
        INTERCHANGE_ACKNOWLEDGMENT("TA1"),
        /** Was the 837 taken? */
        IMPLEMENTATION_ACKNOWLEDGMENT("999"),
        /** Was the claim taken into adjudication? */
        CLAIM_ACKNOWLEDGMENT("277CA");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        /** As a claim's timeline names it. */
        public String label() {
            return label;
        }
    }

    public ClaimAnswer {
        problems = List.copyOf(problems);
    }

    /** What the file says of the claim, whatever became of the claim meanwhile. */
    public ClaimStatus says() {
        if (!taken) {
            return ClaimStatus.REJECTED;
        }
        return switch (source) {
            case INTERCHANGE_ACKNOWLEDGMENT -> ClaimStatus.SUBMITTED;
            case IMPLEMENTATION_ACKNOWLEDGMENT -> ClaimStatus.ACKNOWLEDGED;
            case CLAIM_ACKNOWLEDGMENT -> ClaimStatus.ACCEPTED;
        };
    }

    /** @return the claim as it becomes; empty where the answer changes nothing, since the claim is further on already */
    public Optional<Claim> applyTo(Claim claim, Instant at) {
        return taken ? taken(claim, at) : rejected(claim, at);
    }

    private Optional<Claim> taken(Claim claim, Instant at) {
        return switch (source) {
            case INTERCHANGE_ACKNOWLEDGMENT -> Optional.empty();
            case IMPLEMENTATION_ACKNOWLEDGMENT -> claim.status() == ClaimStatus.SUBMITTED ? Optional.of(claim.acknowledged(at)) : Optional.empty();
            case CLAIM_ACKNOWLEDGMENT -> switch (claim.status()) {
                case SUBMITTED, ACKNOWLEDGED -> Optional.of(claim.accepted(payerClaimControlNumber, at));
                case ACCEPTED -> payerClaimControlNumber.filter(number -> !claim.payerClaimControlNumber().equals(Optional.of(number))).map(claim::numbered);
                default -> Optional.empty();
            };
        };
    }

    /** A payer may reject what a clearinghouse accepted; what a payer accepted, no answer to the file can reject. */
    private Optional<Claim> rejected(Claim claim, Instant at) {
        return switch (claim.status()) {
            case SUBMITTED, ACKNOWLEDGED -> Optional.of(claim.rejected(problems, at));
            case ACCEPTED -> source == Source.CLAIM_ACKNOWLEDGMENT ? Optional.of(claim.rejected(problems, at)) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
