package com.superbill.claimsubmission;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimFrequency;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.ServiceLine;
import com.superbill.domain.encounter.Charge;
import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.CoverageId;
import com.superbill.platform.NewIds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes a claim's record from what it bills, with fresh numbers. */
final class NewClaim {

    private static final int PRIMARY = 1;

    private NewClaim() {
    }

    static Claim original(Encounter encounter, List<Charge> charges, CoverageId coverage, String payerId, Instant now) {
        return of(encounter, charges, coverage, payerId, ClaimFrequency.ORIGINAL, Optional.empty(), now);
    }

    /** @param frequency REPLACEMENT or VOID; the payer knows the claim before by its number */
    static Claim following(Claim before, Encounter encounter, List<Charge> charges, ClaimFrequency frequency, Instant now) {
        return of(encounter, charges, before.coverageId(), before.payerId(), frequency, Optional.of(before), now);
    }

    private static Claim of(Encounter encounter, List<Charge> charges, CoverageId coverage, String payerId, ClaimFrequency frequency,
                            Optional<Claim> before, Instant now) {
        String controlNumber = NewIds.controlNumber(Claim.PATIENT_CONTROL_NUMBER_MAX_CHARACTERS);
        List<ServiceLine> lines = charges.stream()
                .map(charge -> new ServiceLine(charge.lineNumber(), controlNumber + "L" + charge.lineNumber(), charge.procedure(), charge.amount())).toList();
        return new Claim(new ClaimId(NewIds.next(ClaimId.PREFIX)), controlNumber, encounter.patientId(), encounter.id(), coverage, payerId, PRIMARY,
                frequency, before.map(Claim::id), before.flatMap(Claim::payerClaimControlNumber), encounter.renderingProvider(), encounter.serviceDate(),
                encounter.placeOfService(), encounter.diagnoses(), lines, encounter.priorAuthorization(), ClaimStatus.DRAFT, List.of(), 0,
                Optional.empty(), false, Optional.empty(), now, Optional.empty(), Optional.empty());
    }
}
