package com.superbill.edi.acknowledgment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.EdiFault;
import com.superbill.edi.Finding;
import com.superbill.edi.Findings;
import com.superbill.edi.WholeTransactions;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.EnvelopeReader.Step;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AcknowledgmentTest {

    private static final String ISA = "ISA*00*          *00*          *ZZ*HOUSE          *ZZ*CLINIC         *261122*1000*^*00501*000000007*0*T*:~";

    private final Findings findings = new Findings();

    @Test
    void aRejectedInterchangeSaysWhichAndWhy() throws IOException {
        // Given
        var file = ISA + "TA1*000000050*261121*1200*R*025~IEA*0*000000007~";
        // When
        var envelope = new EnvelopeReader(new ByteArrayInputStream(file.getBytes(ISO_8859_1)), findings);
        assertThat(envelope.next()).isEqualTo(Step.INTERCHANGE);
        assertThat(envelope.next()).isEqualTo(Step.INTERCHANGE_ACKNOWLEDGMENT);
        var acknowledgment = InterchangeAcknowledgment.read(envelope);
        // Then
        assertThat(acknowledgment).isEqualTo(new InterchangeAcknowledgment("000000050", "261121", "1200", "R", "025"));
        assertThat(acknowledgment.outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void aPartlyRejectedGroupLocatesTheErrorsOfEachTransaction() throws IOException {
        // Given
        var file = file("FA", "005010X231A1", "ST*999*0001*005010X231A1~AK1*HC*17456*005010X222A1~AK2*837*0001~IK5*A~AK2*837*0002~IK3*CLM*22*2300*8~CTX*CLM01:A-77~"
                + "IK4*5:3*1331*1*X~IK5*R*5~AK2*837*0003~IK3*REF*57**I4~IK5*E*5~AK9*P*3*3*2~");
        // When
        var acknowledgment = WholeTransactions.read(file, ImplementationAcknowledgment::read, findings);
        // Then
        assertThat(findings.list()).isEmpty();
        assertThat(acknowledgment.group().controlNumber()).isEqualTo("17456");
        assertThat(acknowledgment.outcome()).isEqualTo(Outcome.PARTLY_ACCEPTED);
        assertThat(acknowledgment.result().orElseThrow().accepted()).hasValue(2);
        assertThat(acknowledgment.transactions()).extracting(TransactionAcknowledgment::outcome)
                .containsExactly(Outcome.ACCEPTED, Outcome.REJECTED, Outcome.ACCEPTED_WITH_ERRORS);
        var error = acknowledgment.transactions().get(1).errors().getFirst();
        assertThat(error.location()).isEqualTo(new SegmentError.Location("CLM", OptionalInt.of(22), "2300", "8"));
        assertThat(error.contexts()).containsExactly(ErrorContext.ofBusinessUnit("CLM01", "A-77"));
        var location = error.elements().getFirst().location();
        assertThat(location.element()).hasValue(5);
        assertThat(location.component()).hasValue(3);
        assertThat(location.badValue()).isEqualTo("X");
    }

    @Test
    void aGroupWithoutItsResultIsNotTakenForAccepted() throws IOException {
        // Given
        var file = file("FA", "005010X231A1", "ST*999*0001*005010X231A1~AK1*HC*1*005010X222A1~AK2*837*0001~");
        // When
        var acknowledgment = WholeTransactions.read(file, ImplementationAcknowledgment::read, findings);
        // Then
        assertThat(acknowledgment.outcome().isTaken()).isFalse();
        assertThat(acknowledgment.transactions().getFirst().outcome().isTaken()).isFalse();
    }

    @Test
    void aClaimIsRejectedThoughTheFileWasReceived() throws IOException {
        // Given
        var file = claimAcknowledgment("STC*A1:20*20261122*WQ*300~",
                "HL*4*3*PT~NM1*QC*1*DOE*JO****MI*M1~TRN*2*A-1~STC*A2:20*20261122*WQ*100~REF*1K*P900~DTP*472*D8*20261120~"
                + "HL*5*3*PT~NM1*QC*1*ROE*ANN****MI*M2~TRN*2*A-2~STC*A7:562:85*20261122*U*200******A7:164:IL~DTP*472*D8*20261119~"
                + "SVC*HC:99213:25*200*****1~STC*A7:454*20261122*U~REF*FJ*L1~");
        // When
        var acknowledgment = WholeTransactions.read(file, ClaimAcknowledgment::read, findings);
        // Then
        assertThat(findings.list()).isEmpty();
        assertThat(acknowledgment.sources().getFirst().receivers().getFirst().outcome()).isEqualTo(ClaimOutcome.ACCEPTED);
        var claims = acknowledgment.claims().toList();
        assertThat(claims).extracting(AcknowledgedClaim::patientAccountNumber).containsExactly("A-1", "A-2");
        assertThat(claims).extracting(AcknowledgedClaim::outcome).containsExactly(ClaimOutcome.ACCEPTED, ClaimOutcome.REJECTED);
        assertThat(Reference.find(claims.getFirst().references(), "1K")).contains("P900");
        assertThat(claims.get(1).statuses().getFirst().codes()).containsExactly(new Status.Code("A7", "562", "85", ""), new Status.Code("A7", "164", "IL", ""));
        assertThat(claims.get(1).lines().getFirst().service().procedure().modifiers()).containsExactly("25");
    }

    @Test
    void aFileRejectedAsAWholeNamesNoClaims() throws IOException {
        // Given
        var file = file("HN", "005010X214", "ST*277*0001*005010X214~BHT*0085*08*1*20261122*1000*TH~HL*1**20*1~NM1*AY*2*HOUSE*****46*H~TRN*1*1~DTP*050*D8*20261122~"
                + "DTP*009*D8*20261122~HL*2*1*21*0~NM1*41*2*CLINIC*****46*C~TRN*2*B1~STC*A3:24:41*20261122*U*800~QTY*AA*3~AMT*YY*800~");
        // When
        var acknowledgment = WholeTransactions.read(file, ClaimAcknowledgment::read, findings);
        // Then
        assertThat(acknowledgment.claims()).isEmpty();
        var receiver = acknowledgment.sources().getFirst().receivers().getFirst();
        assertThat(receiver.trace().orElseThrow().id()).isEqualTo("B1");
        assertThat(receiver.outcome()).isEqualTo(ClaimOutcome.REJECTED);
    }

    @Test
    void aLevelThatCannotStandWhereItStandsIsReportedAndKept() throws IOException {
        // Given
        var body = "HL*4*3*PT~NM1*QC*1*DOE*JO****MI*M1~TRN*2*A-1~STC*A2:20*20261122*WQ*100~HL*5*1*99*0~NM1*ZZ*1*STRANGER~";
        var file = claimAcknowledgment("STC*A1:20*20261122*WQ*300~", body);
        // When
        var acknowledgment = WholeTransactions.read(file, ClaimAcknowledgment::read, findings);
        // Then
        assertThat(findings.list()).extracting(Finding::fault).containsExactly(EdiFault.SEGMENT_UNEXPECTED);
        assertThat(findings.list().getFirst().position().segment()).isEqualTo(22);
        assertThat(acknowledgment.claims()).hasSize(1);
        assertThat(new String(WholeTransactions.rewrite(file, findings), ISO_8859_1)).contains(body);
    }

    private static byte[] claimAcknowledgment(String receiverStatus, String patients) {
        return file("HN", "005010X214", "ST*277*0001*005010X214~BHT*0085*08*1*20261122*1000*TH~HL*1**20*1~NM1*AY*2*HOUSE*****46*H~TRN*1*1~DTP*050*D8*20261122~"
                + "DTP*009*D8*20261122~HL*2*1*21*1~NM1*41*2*CLINIC*****46*C~TRN*2*B1~" + receiverStatus + "QTY*90*1~AMT*YU*100~HL*3*2*19*1~NM1*85*2*CLINIC*****XX*1999999984~"
                + patients);
    }

    private static byte[] file(String functionalCode, String version, String transaction) {
        long segments = transaction.chars().filter(c -> c == '~').count() + 1;
        return (ISA + "GS*" + functionalCode + "*HOUSE*CLINIC*20261122*1000*7*X*" + version + "~" + transaction + "SE*" + segments + "*0001~GE*1*7~IEA*1*000000007~")
                .getBytes(ISO_8859_1);
    }
}
