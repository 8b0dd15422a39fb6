package com.superbill.claimsubmission;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.codesets.PublicCodes;
import com.superbill.domain.scrub.ClaimFinding;
import com.superbill.domain.scrub.ClaimRules;
import com.superbill.domain.scrub.ClaimScrubber;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.records.EncounterBuilder;
import com.superbill.testkit.records.Practices;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules with the code sets that are deployed. */
class PublicCodesOnClaimsTest {

    private final ClaimsFixture fixture = new ClaimsFixture();
    private final ClaimSending sending = new ClaimSending(fixture.table, fixture.creation, new ClaimScrubber(ClaimRules.all(new PublicCodes())), new TestClock());

    @Test
    void ordinaryVisitPasses() {
        // Given
        String id = fixture.create();

        // When
        var check = sending.check(Practices.DEMO, fixture.claim(id));

        // Then
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void headerInsteadOfADiagnosisHoldsTheClaim() {
        // Given
        EncounterBuilder.encounter().id("enc_2").diagnoses("E11").signed().store(fixture.table);
        String id = fixture.post("/v1/claims", "{\"encounterId\":\"enc_2\"}").text("/id");

        // When
        List<ClaimFinding> findings = sending.check(Practices.DEMO, fixture.claim(id)).findings();

        // Then
        assertThat(findings).extracting(ClaimFinding::code).containsExactly("diagnosisIsHeader");
    }
}
