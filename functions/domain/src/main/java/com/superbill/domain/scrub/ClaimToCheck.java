package com.superbill.domain.scrub;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.patient.Coverage;
import com.superbill.domain.patient.Patient;
import com.superbill.domain.practice.Payer;
import com.superbill.domain.practice.Practice;
import com.superbill.domain.practice.Provider;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A claim with all that its checks look at.
 *
 * @param practice empty until the practice has set its own data
 * @param renderingProvider empty if the practice has no such provider
 * @param payer empty if the practice has no such payer
 * @param patientsClaims the patient's other claims
 * @param today at the practice
 */
public record ClaimToCheck(Claim claim, Patient patient, Coverage coverage, Optional<Practice> practice, Optional<Provider> renderingProvider,
                           Optional<Payer> payer, List<Claim> patientsClaims, LocalDate today) {

    public ClaimToCheck {
        patientsClaims = patientsClaims.stream().filter(other -> !other.id().equals(claim.id())).toList();
    }
}
