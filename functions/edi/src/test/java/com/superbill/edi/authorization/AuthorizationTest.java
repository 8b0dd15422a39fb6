package com.superbill.edi.authorization;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.Decimal;
import com.superbill.edi.Findings;
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
    void aRequestForHomeHealthCareSaysForHowLong() throws IOException {
        // Given
        var file = request("UM*HS*I**12:B*****Y~HI*BF:1831*BF:2630~HSD*VS*3*WK**34*2~CR6*1*20261102*RD8*20261102-20261201***W*I*20261001*HC*27447*20261020~"
                + "NM1*SJ*2*CARING HANDS*****XX*1999999976~");
        // When
        var event = event(file);
        // Then
        assertThat(event.decision()).isEmpty();
        assertThat(event.delivery().orElseThrow().frequencyUnit()).isEqualTo("WK");
        var care = event.homeHealthCare().orElseThrow();
        assertThat(care.certificationPeriod()).isEqualTo("20261102-20261201");
        assertThat(care.medicareCoverage()).isEqualTo("W");
        assertThat(care.surgeryCode()).isEqualTo("27447");
        assertThat(event.kept().unmodelled()).isEmpty();
        assertThat(WholeTransactions.rewrite(file, findings)).isEqualTo(file);
    }

    @Test
    void aRequestForOxygenAtHomeSaysHowMuchAndWhatTheTestFound() throws IOException {
        // Given
        var file = request("UM*HS*I**12:B~CR5***A**COPD*2*3*16**56*88.5*R*1**3*1.5*A*E~");
        // When
        var event = event(file);
        // Then
        var oxygen = event.oxygenTherapy().orElseThrow();
        assertThat(oxygen.equipment1()).isEqualTo("A");
        assertThat(oxygen.equipment3()).isEqualTo("E");
        assertThat(oxygen.flowRate()).contains(Decimal.of(2));
        assertThat(oxygen.oxygenSaturation()).contains(new Decimal(885, 1));
        assertThat(oxygen.finding1()).isEqualTo("1");
        assertThat(oxygen.finding3()).isEqualTo("3");
        assertThat(oxygen.deliverySystem()).isEqualTo("A");
        assertThat(event.kept().unmodelled()).isEmpty();
        assertThat(WholeTransactions.rewrite(file, findings)).isEqualTo(file);
    }

    @Test
    void aRequestForChiropracticTreatmentSaysWhereAndHowOften() throws IOException {
        // Given
        var file = request("UM*HS*I**11:B~CR2*1*12*C4*C6*MO*2*6*A*N*NECK PAIN**Y~");
        // When
        var event = event(file);
        // Then
        var treatment = event.spinalManipulation().orElseThrow();
        assertThat(treatment.seriesNumber()).hasValue(1);
        assertThat(treatment.treatments()).contains(Decimal.of(12));
        assertThat(treatment.subluxationFrom()).isEqualTo("C4");
        assertThat(treatment.subluxationTo()).isEqualTo("C6");
        assertThat(treatment.periods()).contains(Decimal.of(2));
        assertThat(treatment.xRayAvailable()).isEqualTo("Y");
        assertThat(event.kept().unmodelled()).isEmpty();
        assertThat(WholeTransactions.rewrite(file, findings)).isEqualTo(file);
    }

    @Test
    void aRequestForADentalServiceNamesTheTeeth() throws IOException {
        // Given
        var file = request("UM*HS*I**11:B~HL*5*4*SS*0~SV3*AD:D2740*950**10*I*1*CROWN~TOO*JP*3*M:O~TOO*JP*14~");
        // When
        var service = event(file).services().getFirst();
        // Then
        var dental = service.dental().orElseThrow();
        assertThat(dental.procedure().code()).isEqualTo("D2740");
        assertThat(dental.chargeCents()).hasValue(95_000);
        assertThat(dental.oralCavity()).containsExactly("10");
        assertThat(service.teeth()).extracting(ToothInformation::tooth).containsExactly("3", "14");
        assertThat(service.teeth().getFirst().surfaces()).containsExactly("M", "O");
        assertThat(service.kept().unmodelled()).isEmpty();
        assertThat(WholeTransactions.rewrite(file, findings)).isEqualTo(file);
    }

    private ReviewedEvent event(byte[] file) throws IOException {
        var event = WholeTransactions.read(file, Authorization::read, findings).events().findFirst().orElseThrow();
        assertThat(findings.list()).isEmpty();
        return event;
    }

    private static byte[] request(String event) {
        String children = event.contains("HL*5") ? "1" : "0";
        return file("BHT*0007*13*R1*20261122*1430~HL*1**20*1~NM1*X3*2*ABC PAYER*****PI*1~HL*2*1*21*1~NM1*1P*1*WATSON*SUSAN****XX*1999999984~HL*3*2*22*1~"
                + "NM1*IL*1*SMITH*JOE****MI*1~HL*4*3*EV*" + children + "~" + event);
    }

    private static byte[] file(String body) {
        long segments = body.chars().filter(c -> c == '~').count() + 2;
        return ("ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *261122*1000*^*00501*000000007*0*T*:~GS*HI*PAYER*CLINIC*20261122*1000*7*X*005010X217~"
                + "ST*278*0001*005010X217~" + body + "SE*" + segments + "*0001~GE*1*7~IEA*1*000000007~").getBytes(ISO_8859_1);
    }
}
