package com.superbill.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimFrequency;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.ClaimStep;
import com.superbill.domain.claim.ServiceLine;
import com.superbill.domain.encounter.Procedure;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.money.Money;
import com.superbill.domain.practice.Npi;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimContributionTest {

    private static final Instant SENT = Instant.parse("2026-11-17T10:00:00Z");

    @Test
    void originalPaidAtOnceIsCleanAndPaidFirst() {
        assertThat(measures(claim(ClaimFrequency.ORIGINAL, ClaimStatus.PAID), ClaimStatus.SUBMITTED, ClaimStatus.PAID)).containsExactlyInAnyOrder(
                ClaimMeasure.SUBMITTED, ClaimMeasure.CLEAN, ClaimMeasure.ADJUDICATED, ClaimMeasure.PAID_FIRST, ClaimMeasure.APPROVED);
    }

    @Test
    void replacementThatIsPaidIsNoFirstPass() {
        assertThat(measures(claim(ClaimFrequency.REPLACEMENT, ClaimStatus.PAID), ClaimStatus.SUBMITTED, ClaimStatus.PAID))
                .contains(ClaimMeasure.SUBMITTED, ClaimMeasure.APPROVED).doesNotContain(ClaimMeasure.PAID_FIRST);
    }

    @Test
    void voidClaimAsksForNothingAndCountsForNothing() {
        assertThat(measures(claim(ClaimFrequency.VOID, ClaimStatus.ACCEPTED), ClaimStatus.SUBMITTED, ClaimStatus.ACCEPTED)).isEmpty();
    }

    @Test
    void denialIsOverturnedByItsReplacement() {
        // Given
        Claim denied = claim(ClaimFrequency.ORIGINAL, ClaimStatus.REPLACED);
        List<ClaimStep> steps = steps(denied, ClaimStatus.SUBMITTED, ClaimStatus.DENIED, ClaimStatus.REPLACED);
        // Then
        assertThat(ClaimContribution.of(denied, steps, Optional.of(ClaimStatus.SUBMITTED)).measures())
                .contains(ClaimMeasure.DENIED_FIRST, ClaimMeasure.DENIAL_WORKED).doesNotContain(ClaimMeasure.DENIAL_OVERTURNED);
        assertThat(ClaimContribution.of(denied, steps, Optional.of(ClaimStatus.PAID)).measures()).contains(ClaimMeasure.DENIAL_OVERTURNED);
    }

    private static List<ClaimMeasure> measures(Claim claim, ClaimStatus... steps) {
        return ClaimContribution.of(claim, steps(claim, steps), Optional.empty()).measures();
    }

    private static List<ClaimStep> steps(Claim claim, ClaimStatus... statuses) {
        List<ClaimStep> steps = new ArrayList<>();
        for (ClaimStatus status : statuses) {
            steps.add(new ClaimStep(claim.id(), SENT.plusSeconds(steps.size()), status, true, "835", List.of(), Optional.empty()));
        }
        return steps;
    }

    private static Claim claim(ClaimFrequency frequency, ClaimStatus status) {
        boolean original = frequency == ClaimFrequency.ORIGINAL;
        var line = new ServiceLine(1, "L1", new Procedure("99213", List.of(), 1, List.of(1)), Money.ofCents(15_000));
        return new Claim(new ClaimId("clm_1"), "PCN1", new PatientId("pat_1"), new EncounterId("enc_1"), new CoverageId("cov_1"), "60054", 1, frequency,
                original ? Optional.empty() : Optional.of(new ClaimId("clm_0")), Optional.of("ICN1"), new Npi("1234567893"), LocalDate.of(2026, 11, 16), "11",
                List.of("E119"), List.of(line), Optional.empty(), status, List.of(), 1, Optional.empty(), false, Optional.empty(), SENT, Optional.of(SENT),
                Optional.empty());
    }
}
