package com.superbill.edi.validation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guides of the 277CA and the 999 let pass, on sound answers with one thing changed each. */
class AcknowledgmentGuidesTest {

    private static final String ISA = "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *261122*1000*^*00501*000000007*0*T*:~";
    private static final String PATIENT = "HL*4*3*PT~NM1*QC*1*DOE*JO****MI*M1~TRN*2*A1~STC*A7:562:85*20261122*U*90~DTP*472*D8*20261102~SVC*HC:99213*90~STC*A7:562**U~REF*FJ*L1~";
    private static final String CLAIM_ACKNOWLEDGMENT = ISA + "GS*HN*PAYER*CLINIC*20261122*1000*7*X*005010X214~ST*277*0001*005010X214~BHT*0085*08*R1*20261122*1000*TH~HL*1**20*1~"
            + "NM1*PR*2*PAYER*****PI*P1~TRN*1*T1~DTP*050*D8*20261122~DTP*009*D8*20261122~HL*2*1*21*1~NM1*41*2*CLINIC*****46*C1~TRN*2*B1~STC*A1:19:PR*20261122*WQ*90~"
            + "HL*3*2*19*1~NM1*85*2*CLINIC*****XX*1999999984~TRN*1*P1~STC*A1:19**WQ*90~" + PATIENT + "SE*24*0001~GE*1*7~IEA*1*000000007~";
    private static final String ACKNOWLEDGMENT = ISA + "GS*FA*PAYER*CLINIC*20261122*1000*7*X*005010X231A1~ST*999*0001*005010X231A1~AK1*HC*7*005010X222A1~AK2*837*0001*005010X222A1~"
            + "IK3*REF*57*2300*3~CTX*SITUATIONAL TRIGGER*CLM*43*2300*5:3*C023:1325~CTX*CLM01:A1~IK5*R*5~AK9*R*1*1*0~SE*9*0001~GE*1*7~IEA*1*000000007~";

    @Test
    void soundAnswersHaveNoFinding() throws IOException {
        assertThat(validate(CLAIM_ACKNOWLEDGMENT, CodeSets.NONE).everyFinding()).isEmpty();
        assertThat(validate(ACKNOWLEDGMENT, CodeSets.NONE).everyFinding()).isEmpty();
    }

    @Test
    void aProviderWhoseClaimsAreAllRejectedHasNoPatients() throws IOException {
        // Given
        String rejected = CLAIM_ACKNOWLEDGMENT.replace(PATIENT, "").replace("HL*3*2*19*1", "HL*3*2*19*0").replace("STC*A1:19**WQ*90", "STC*A3:25:85**U*90").replace("SE*24", "SE*16");
        // When, then
        assertThat(validate(rejected, CodeSets.NONE).everyFinding()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STC*A7:562*20261122*U", "STC*A7:562**U*********SEE LETTER", "STC*A7:562**U~STC*A7:500**U"})
    void aLineMayBeRejectedForSeveralReasonsWithDateAndText(String status) throws IOException {
        assertThat(validate(CLAIM_ACKNOWLEDGMENT.replace("STC*A7:562**U", status).replace("SE*24", status.contains("~") ? "SE*25" : "SE*24"), CodeSets.NONE).everyFinding()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"A1:19:PR*2026, A9:19:PR*2026, STC01-1", "A1:19:PR*2026, A1:9:PR*2026, STC01-2", "A1:19**WQ, A9:19**WQ, STC01-1"})
    void aStatusThatIsInNoListIsAnErrorOnEveryLevel(String sound, String spoilt, String element) throws IOException {
        // Given
        CodeSets codeSets = (codeSet, code, day) -> code.endsWith("9") && !code.equals("19") ? CodeSets.Answer.NOT_LISTED : CodeSets.Answer.UNKNOWN;
        // When
        var errors = validate(CLAIM_ACKNOWLEDGMENT.replace(sound, spoilt), codeSets).errors();
        // Then
        assertThat(errors).extracting(ValidationFinding::code).containsExactly("CODE_NOT_LISTED");
        assertThat(errors.getFirst().position().toString()).contains("(" + element);
    }

    private static ValidationReport validate(String file, CodeSets codeSets) throws IOException {
        return new Validator(Set.of(), codeSets).validate(new ByteArrayInputStream(file.getBytes(ISO_8859_1)));
    }
}
