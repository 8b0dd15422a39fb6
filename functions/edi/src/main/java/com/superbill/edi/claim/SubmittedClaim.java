package com.superbill.edi.claim;

import java.util.Optional;

/**
 * A claim with those it belongs to.
 *
 * @param patient empty where the subscriber is the patient
 */
public record SubmittedClaim(BillingProvider billingProvider, Subscriber subscriber, Optional<Patient> patient, Claim claim) {
}
