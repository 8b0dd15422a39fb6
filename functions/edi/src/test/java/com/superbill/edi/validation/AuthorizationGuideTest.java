package com.superbill.edi.validation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthorizationGuideTest {

    private static final String REQUEST = "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PAYER          *261122*1000*^*00501*000000007*0*T*:~"
            + "GS*HI*CLINIC*PAYER*20261122*1000*7*X*005010X217~ST*278*0001*005010X217~BHT*0007*13*R1*20261122*1000~HL*1**20*1~NM1*X3*2*PAYER*****PI*P1~HL*2*1*21*1~"
            + "NM1*1P*2*CLINIC*****XX*1999999984~HL*3*2*22*1~NM1*IL*1*DOE*JO****MI*M1~HL*4*3*EV*0~UM*HS*I*1*11:B~PWK*M1*EL***AC*LETTER1~SE*12*0001~GE*1*7~IEA*1*000000007~";

    @Test
    void anAttachmentIsNamedByAKindOfNumberAndTheNumber() throws IOException {
        assertThat(validate(REQUEST).everyFinding()).isEmpty();
        assertThat(validate(REQUEST.replace("*AC*LETTER1", "*AC")).errors()).extracting(ValidationFinding::code).containsExactly("ELEMENT_MISSING_BESIDE_ANOTHER");
        assertThat(validate(REQUEST.replace("*AC*LETTER1", "**LETTER1")).errors()).extracting(ValidationFinding::code).containsExactly("ELEMENT_MISSING_BESIDE_ANOTHER");
    }

    private static ValidationReport validate(String file) throws IOException {
        return new Validator(Set.of(), CodeSets.NONE).validate(new ByteArrayInputStream(file.getBytes(ISO_8859_1)));
    }
}
