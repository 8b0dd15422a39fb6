package com.superbill.edi.remittance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.EdiFault;
import com.superbill.edi.Finding;
import com.superbill.edi.Findings;
import com.superbill.edi.segment.Name;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RemittanceReaderTest {

    private static final String START = "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *261122*1000*^*00501*000000007*0*T*:~"
            + "GS*HP*PAYER*CLINIC*20261122*1000*7*X*005010X221A1~ST*835*0001~";
    private static final String HEADER = "BPR*I*80*C*ACH*CCP************20261122~TRN*1*EFT1*1123456789~N1*PR*PAYER ONE~N1*PE*CLINIC*XX*1234567893~LX*1~";
    private static final String CLAIM = "CLP*C1*1*125*80*20*12*ICN1*11*1~NM1*QC*1*DOE*ANN~SVC*HC:99213:25*125*80**1~DTM*472*20261101~CAS*CO*45*25~CAS*PR*3*20~REF*6R*L1~";

    private final Findings findings = new Findings();

    @Test
    void readsHeaderClaimAndLine() throws IOException {
        // When
        var read = read(HEADER + CLAIM);
        // Then
        assertThat(findings.list()).isEmpty();
        assertThat(read.remittance().payment().amountCents()).isEqualTo(8_000);
        assertThat(read.remittance().trace().id()).isEqualTo("EFT1");
        var claim = read.claims().getFirst();
        assertThat(claim.patientControlNumber()).isEqualTo("C1");
        assertThat(claim.patientResponsibilityCents()).isEqualTo(2_000);
        var line = claim.lines().getFirst();
        assertThat(line.procedure().modifiers()).containsExactly("25");
        assertThat(line.lineItemControlNumber()).contains("L1");
        assertThat(line.serviceDate()).hasValueSatisfying(date -> assertThat(date).isEqualTo("2026-11-01"));
    }

    @Test
    void lineThatDoesNotBalanceIsFoundWithItsEquationAndPlace() throws IOException {
        // When
        var read = read(HEADER + CLAIM.replace("CAS*CO*45*25", "CAS*CO*45*20").replace("CLP*C1*1*125*80*20", "CLP*C1*1*120*80*20"));
        // Then
        var balance = read.unbalanced().getFirst();
        assertThat(read.unbalanced()).hasSize(1);
        assertThat(balance.level()).isEqualTo(Balance.Level.SERVICE_LINE);
        assertThat(balance.equation()).isEqualTo("SVC02 − SVC03 = 45, but the line's CAS = 40 (difference -5)");
        assertThat(balance.position().segmentId()).isEqualTo("SVC");
        assertThat(balance.position().segment()).isEqualTo(11);
        assertThat(findings.list()).extracting(Finding::fault).containsExactly(EdiFault.UNBALANCED);
    }

    @Test
    void paymentMustBeClaimsLessProviderAdjustments() throws IOException {
        // Given
        var takeback = CLAIM + "PLB*1234567893*20261231*WO:ICN0*30*L6*-10~";
        // When
        var balanced = read(HEADER.replace("BPR*I*80", "BPR*I*60") + takeback);
        var unbalanced = read(HEADER + takeback);
        // Then
        assertThat(balanced.unbalanced()).isEmpty();
        assertThat(unbalanced.unbalanced()).extracting(Balance::level).containsExactly(Balance.Level.TRANSACTION);
        assertThat(unbalanced.transactionBalance().differenceCents()).isEqualTo(2_000);
    }

    @Test
    void reversalAndCorrectionBalance() throws IOException {
        // Given
        var reversal = "CLP*C1*22*-125*-80**12*ICN1~CAS*CO*45*-25~CAS*PR*3*-20~";
        // When
        var read = read(HEADER.replace("BPR*I*80", "BPR*I*0") + reversal + CLAIM);
        // Then
        assertThat(read.unbalanced()).isEmpty();
        assertThat(read.claims().getFirst().isReversal()).isTrue();
    }

    @Test
    void remittanceOfProviderAdjustmentsAloneIsRead() throws IOException {
        // When
        var read = read("BPR*I*10*C*ACH************20261122~TRN*1*EFT1*1123456789~N1*PR*PAYER ONE~N1*PE*CLINIC*XX*1234567893~PLB*1234567893*20261231*L6*-10~");
        // Then
        assertThat(read.claims()).isEmpty();
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void amountWithLettersIsFoundAtItsElement() throws IOException {
        // When
        read(HEADER + CLAIM.replace("CLP*C1*1*125*80", "CLP*C1*1*125*8O"));
        // Then
        assertThat(findings.list().getFirst().fault()).isEqualTo(EdiFault.AMOUNT_INVALID);
        assertThat(findings.list().getFirst().position().toString()).startsWith("segment 9 (CLP04, loop 2100), byte ");
    }

    @Test
    void namesOfAClaimAreFoundByTheirEntity() throws IOException {
        // When
        var claim = read(HEADER + CLAIM.replace("NM1*QC*1*DOE*ANN~", "NM1*QC*1*DOE*ANN~NM1*74*1*DOE*ANNE****C*M2~NM1*TT*2*SECOND PAYER*****PI*P2~")).claims().getFirst();
        // Then
        assertThat(claim.patient().map(Name::first)).contains("ANN");
        assertThat(claim.correctedInsured().map(Name::id)).contains("M2");
        assertThat(claim.crossoverCarrier().map(Name::lastOrOrganization)).contains("SECOND PAYER");
        assertThat(claim.renderingProvider()).isEmpty();
    }

    @Test
    void whatNoRecordModelsComesOutInPlace() throws IOException {
        // Given
        var odd = CLAIM.replace("NM1*QC*1*DOE*ANN~", "ZZ1*A:B^C**D~NM1*QC*1*DOE*ANN******X~").replace("CAS*PR*3*20~", "CAS*PR*3*20.00~K3*FREE~");
        var file = file(HEADER + odd);
        // When
        byte[] copy = RemittanceFiles.copy(file.getBytes(ISO_8859_1));
        // Then
        assertThat(new String(copy, ISO_8859_1)).isEqualTo(file);
    }

    private RemittanceFiles.Read read(String body) throws IOException {
        return RemittanceFiles.read(file(body).getBytes(ISO_8859_1), findings).getFirst();
    }

    private static String file(String body) {
        long count = body.chars().filter(c -> c == '~').count() + 2;
        return START + body + "SE*" + count + "*0001~GE*1*7~IEA*1*000000007~";
    }
}
