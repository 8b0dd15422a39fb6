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

/** What the guide of the 271 lets pass, on a sound answer with one thing changed each. */
class EligibilityGuideTest {

    private static final String ANSWER = "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *261122*1000*^*00501*000000007*0*T*:~"
            + "GS*HB*PAYER*CLINIC*20261122*1000*7*X*005010X279A1~ST*271*0001*005010X279A1~BHT*0022*11*R1*20261122*1000~HL*1**20*1~NM1*PR*2*PAYER*****PI*P1~"
            + "HL*2*1*21*1~NM1*1P*2*CLINIC*****XX*1999999984~HL*3*2*22*1~NM1*IL*1*DOE*JO****MI*M1~REF*6P*G1~HL*4*3*23*0~TRN*2*T1*9000000001~NM1*03*1*DOE*AL~"
            + "INS*N*19~DTP*346*D8*20260101~EB*1*DEP*30*HM~HSD*VS*20***27~LS*2120~NM1*P3*1*ROE*ANN****XX*1999999984~LE*2120~SE*20*0001~GE*1*7~IEA*1*000000007~";

    @ParameterizedTest
    @ValueSource(strings = {"01", "20", "21", "39", "40", "53", "G8"})
    void aDependentMayBeAnyRelativeThatAClaimKnows(String relationship) throws IOException {
        assertThat(validate(ANSWER.replace("INS*N*19", "INS*N*" + relationship)).everyFinding()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REF*6P, REF*ZZ, REF01", "INS*N*19, INS*N*18, INS02", "DTP*346, DTP*999, DTP01", "*30*HM~, *30*QQ~, EB04", "NM1*P3, NM1*QC, NM101",
        "INS*N*19~, AAA*N**99*C~INS*N*19~, AAA03", "HSD*VS*20***27, AAA*N**20*Y, AAA03"})
    void aCodeThatTheGuideDoesNotHaveIsAnError(String sound, String spoilt, String element) throws IOException {
        // When
        var invalid = validate(ANSWER.replace(sound, spoilt)).everyFinding().stream().filter(finding -> finding.code().equals("CODE_INVALID")).toList();
        // Then
        assertThat(invalid).hasSize(1);
        assertThat(invalid.getFirst().position().toString()).contains("(" + element);
    }

    @Test
    void aBenefitThatIsRefusedMayBeAnsweredLater() throws IOException {
        assertThat(validate(ANSWER.replace("LS*2120~NM1*P3*1*ROE*ANN****XX*1999999984~LE*2120~", "AAA*N**60*Y~MSG*SEE LETTER~").replace("SE*20", "SE*19")).everyFinding()).isEmpty();
    }

    private static ValidationReport validate(String file) throws IOException {
        return new Validator(Set.of(), CodeSets.NONE).validate(new ByteArrayInputStream(file.getBytes(ISO_8859_1)));
    }
}
