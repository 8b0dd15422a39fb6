package com.superbill.domain.denial;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.denial.Judgement.Share;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DenialRulesTest {

    @Test
    void contractualReductionAloneIsCorrectPayment() {
        assertThat(DenialRules.judge("CO", "45", List.of())).isEqualTo(new Judgement(Share.CONTRACTUAL, java.util.Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3"})
    void deductibleCoinsuranceAndCopayAreThePatientsAndNoDenial(String reason) {
        var judgement = DenialRules.judge("PR", reason, List.of());
        assertThat(judgement.share()).isEqualTo(Share.PATIENT);
        assertThat(judgement.denial()).isEmpty();
    }

    @Test
    void coverageEndedIsADenialWhoseAmountThePatientOwes() {
        var judgement = DenialRules.judge("PR", "27", List.of());
        assertThat(judgement.share()).isEqualTo(Share.PATIENT);
        assertThat(judgement.denial()).hasValueSatisfying(denial -> assertThat(denial.category()).isEqualTo(DenialCategory.ELIGIBILITY));
    }

    @ParameterizedTest
    @CsvSource({"4, CODING, CORRECT_MODIFIER", "18, DUPLICATE, LINK_TO_ORIGINAL", "29, TIMELY_FILING, APPEAL_WITH_PROOF_OF_FILING",
            "50, MEDICAL_NECESSITY, APPEAL_WITH_RECORDS", "97, CODING, REVIEW_BUNDLING", "119, MAXIMUM_REACHED, DECIDE_WRITE_OFF",
            "197, AUTHORIZATION, ATTACH_AUTHORIZATION", "22, COORDINATION_OF_BENEFITS, BILL_OTHER_PAYER", "B7, PROVIDER, FIX_ENROLLMENT",
            "96, NON_COVERED, DECIDE_WRITE_OFF", "27, ELIGIBILITY, CHECK_COVERAGE"})
    void aContractualGroupWithARefusingReasonStaysOpenWithACategoryAndAWayOn(String reason, DenialCategory category, FollowUp followUp) {
        assertThat(DenialRules.judge("CO", reason, List.of()).denial()).contains(new Denial(category, followUp, true));
    }

    @Test
    void missingInformationNeedsItsRemarkToSayWhatToDo() {
        assertThat(DenialRules.judge("CO", "16", List.of("M51")).denial().orElseThrow().followUp()).isEqualTo(FollowUp.COMPLETE_AND_REBILL);
        assertThat(DenialRules.judge("CO", "16", List.of("N350")).denial().orElseThrow().followUp()).isEqualTo(FollowUp.ASK_FOR_WHAT_IS_MISSING);
    }

    @Test
    void someRemarksTakeTheRightToAppeal() {
        var denial = DenialRules.judge("CO", "16", List.of("MA130")).denial().orElseThrow();
        assertThat(denial.appealable()).isFalse();
        assertThat(denial.instruction()).endsWith("cannot be appealed.");
    }

    @Test
    void unknownReasonIsNeverGivenUpInSilence() {
        var judgement = DenialRules.judge("CO", "Z99", List.of());
        assertThat(judgement.share()).isEqualTo(Share.DENIED);
        assertThat(judgement.denial().orElseThrow().category()).isEqualTo(DenialCategory.OTHER);
    }

    @Test
    void duplicateOrTransferUnderGroupOtherIsStillADenial() {
        assertThat(DenialRules.judge("OA", "18", List.of()).share()).isEqualTo(Share.DENIED);
        assertThat(DenialRules.judge("OA", "B11", List.of()).share()).isEqualTo(Share.DENIED);
        assertThat(DenialRules.judge("OA", "23", List.of()).share()).isEqualTo(Share.PRIOR_PAYER);
        assertThat(DenialRules.judge("PI", "45", List.of()).share()).isEqualTo(Share.OTHER);
    }
}
