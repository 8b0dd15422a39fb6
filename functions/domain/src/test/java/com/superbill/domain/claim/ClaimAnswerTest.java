package com.superbill.domain.claim;

import static com.superbill.domain.claim.ClaimAnswer.Source.CLAIM_ACKNOWLEDGMENT;
import static com.superbill.domain.claim.ClaimAnswer.Source.IMPLEMENTATION_ACKNOWLEDGMENT;
import static com.superbill.domain.claim.ClaimAnswer.Source.INTERCHANGE_ACKNOWLEDGMENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.Problem;
import com.superbill.domain.claim.ClaimAnswer.Source;
import com.superbill.domain.encounter.Procedure;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.money.Money;
import com.superbill.domain.practice.Npi;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimAnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final List<Problem> WHY = List.of(Problem.of("invalid", "The member id is unknown."));

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED,999,ACKNOWLEDGED", "SUBMITTED,277CA,ACCEPTED", "ACKNOWLEDGED,277CA,ACCEPTED",
        "SUBMITTED,TA1,", "ACKNOWLEDGED,999,", "ACCEPTED,999,", "PAID,277CA,", "DENIED,999,", "VOIDED,277CA,"})
    void acceptanceMovesAClaimForwardOnly(ClaimStatus before, String label, ClaimStatus after) {
        // When
        var changed = answer(source(label), true, Optional.empty()).applyTo(claim(before, Optional.empty()), NOW);

        // Then
        assertThat(changed.map(Claim::status)).isEqualTo(Optional.ofNullable(after));
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED,TA1,REJECTED", "SUBMITTED,999,REJECTED", "ACKNOWLEDGED,999,REJECTED", "SUBMITTED,277CA,REJECTED", "ACCEPTED,277CA,REJECTED",
        "ACCEPTED,999,", "ACCEPTED,TA1,", "PAID,277CA,", "REJECTED,999,", "QUEUED,999,"})
    void rejectionDoesNotTouchWhatIsFurtherOn(ClaimStatus before, String label, ClaimStatus after) {
        // When
        var changed = answer(source(label), false, Optional.empty()).applyTo(claim(before, Optional.empty()), NOW);

        // Then
        assertThat(changed.map(Claim::status)).isEqualTo(Optional.ofNullable(after));
        assertThat(changed.map(Claim::problems).orElse(WHY)).isEqualTo(WHY);
        assertThat(changed.map(Claim::everHeldOrRejected).orElse(true)).isTrue();
    }

    @Test
    void numberOfThePayerIsTakenFromASecondAcceptance() {
        // Given
        var accepted = claim(ClaimStatus.ACCEPTED, Optional.empty());

        // When
        var changed = answer(CLAIM_ACKNOWLEDGMENT, true, Optional.of("ICN1")).applyTo(accepted, NOW);

        // Then
        assertThat(changed.orElseThrow().payerClaimControlNumber()).contains("ICN1");
        assertThat(answer(CLAIM_ACKNOWLEDGMENT, true, Optional.of("ICN1")).applyTo(changed.orElseThrow(), NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void acceptanceAfterRejectionWaitsForAPersonToSubmitAgain(Source source) {
        // When
        var changed = answer(source, true, Optional.empty()).applyTo(claim(ClaimStatus.REJECTED, Optional.empty()), NOW);

        // Then
        assertThat(changed).isEmpty();
    }

    private static ClaimAnswer answer(Source source, boolean taken, Optional<String> number) {
        return new ClaimAnswer(source, taken, taken ? List.of() : WHY, number);
    }

    private static Source source(String label) {
        return List.of(INTERCHANGE_ACKNOWLEDGMENT, IMPLEMENTATION_ACKNOWLEDGMENT, CLAIM_ACKNOWLEDGMENT).stream()
                .filter(source -> source.label().equals(label)).findFirst().orElseThrow();
    }

    private static Claim claim(ClaimStatus status, Optional<String> payerNumber) {
        var line = new ServiceLine(1, "L1", new Procedure("99213", List.of(), 1, List.of(1)), Money.ofCents(15_000));
        return new Claim(new ClaimId("clm_1"), "PCN1", new PatientId("pat_1"), new EncounterId("enc_1"), new CoverageId("cov_1"), "60054", 1,
                ClaimFrequency.ORIGINAL, Optional.empty(), payerNumber, new Npi("1234567893"), LocalDate.of(2026, 11, 16), "11", List.of("E119"),
                List.of(line), Optional.empty(), status, List.of(), 1, Optional.empty(), false, Optional.empty(), NOW, Optional.of(NOW), Optional.empty());
    }
}
