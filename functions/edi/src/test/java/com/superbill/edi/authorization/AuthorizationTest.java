package com.superbill.edi.authorization;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.Decimal;
import com.superbill.edi.Findings;
import com.superbill.edi.Segment;
import com.superbill.edi.WholeTransactions;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AuthorizationTest {

    private final Findings findings = new Findings();

    @Test
    void aResponseSaysWhatIsCertifiedForTheEventAndForEachService() throws IOException {
        // Given
        var file = file("BHT*0007*11*R1*20261122*0815*18~HL*1**20*1~NM1*X3*2*ABC PAYER*****PI*1~PER*IC**TE*8005550100~HL*2*1*21*1~NM1*1P*2*AMBULANCE*****XX*1999999984~"
                + "HL*3*2*22*1~NM1*IL*1*SMITH*JOE****MI*12345689001~DMG*D8*19580322*M~HL*4*3*EV*1~TRN*2*T1*9876543210~UM*HS*I*56*41:B~HCR*A2*AUTH77*0U~DTP*AAH*D8*20261110~"
                + "CR1***X**DH*27~NM1*PW*2*HOME~N3*8652 STARWOOD LANE~N4*SACRAMENTO*CA*95826~HL*5*4*SS*0~HCR*A1*AUTH77~SV1*HC:A0428:RX**UN*5~HL*6*4*SS*0~HCR*A3**0U~"
                + "SV1*HC:A0428:PD**UN*8~");
        // When
        var response = WholeTransactions.read(file, Authorization::read, findings);
        // Then
        assertThat(findings.list()).isEmpty();
        var event = response.events().findFirst().orElseThrow();
        assertThat(event.request().orElseThrow().facility()).containsExactly("41", "B");
        assertThat(event.decision().orElseThrow().outcome()).isEqualTo(ReviewDecision.Outcome.PARTLY_CERTIFIED);
        assertThat(event.decision().orElseThrow().number()).isEqualTo("AUTH77");
        assertThat(event.transport().orElseThrow().distance()).contains(Decimal.of(27));
        assertThat(event.parties().getFirst().locality().orElseThrow().postalCode()).isEqualTo("95826");
        assertThat(event.services()).extracting(service -> service.decision().orElseThrow().outcome())
                .containsExactly(ReviewDecision.Outcome.CERTIFIED, ReviewDecision.Outcome.NOT_CERTIFIED);
        assertThat(WholeTransactions.rewrite(file, findings)).isEqualTo(file);
    }

    @Test
    void homeHealthInformationIsKeptInItsPlace() throws IOException {
        // Given
        var file = file("BHT*0007*13*R1*20261122*1430~HL*1**20*1~NM1*X3*2*ABC PAYER*****PI*1~HL*2*1*21*1~NM1*1P*1*WATSON*SUSAN****XX*1999999984~HL*3*2*22*1~"
                + "NM1*IL*1*SMITH*JOE****MI*1~HL*4*3*EV*0~UM*HS*I**12:B*****Y~HI*BF:1831*BF:2630~HSD*VS*3*WK**34*2~CR6*1*20261102*RD8*20261102-20261201***W*I~"
                + "NM1*SJ*2*CARING HANDS*****XX*1999999976~");
        // When
        var request = WholeTransactions.read(file, Authorization::read, findings);
        // Then
        var event = request.events().findFirst().orElseThrow();
        assertThat(event.decision()).isEmpty();
        assertThat(event.delivery().orElseThrow().frequencyUnit()).isEqualTo("WK");
        assertThat(event.kept().unmodelled()).extracting(Segment::id).containsExactly("CR6");
        assertThat(WholeTransactions.rewrite(file, findings)).isEqualTo(file);
    }

    private static byte[] file(String body) {
        long segments = body.chars().filter(c -> c == '~').count() + 2;
        return ("ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *261122*1000*^*00501*000000007*0*T*:~GS*HI*PAYER*CLINIC*20261122*1000*7*X*005010X217~"
                + "ST*278*0001*005010X217~" + body + "SE*" + segments + "*0001~GE*1*7~IEA*1*000000007~").getBytes(ISO_8859_1);
    }
}
