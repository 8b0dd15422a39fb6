package com.superbill.edi.status;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.EdiFault;
import com.superbill.edi.Findings;
import com.superbill.edi.WholeTransactions;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.segment.Amount;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Demographics;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Status;
import com.superbill.edi.segment.Trace;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusTest {

    private final Findings findings = new Findings();

    @Test
    void anInquiryAboutASubscribersClaimIsWrittenInTheGuidesOrder() throws IOException {
        // Given
        var claim = new ClaimInquiry(Trace.own("ABCXYZ1", ""), List.of(Reference.of("EJ", "SM123456")), Optional.of(Amount.of("T3", 851_388)),
                Optional.of(DatePeriod.period("472", LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 6))), List.of(), Kept.NOTHING);
        var patient = new InquiredPatient(Optional.of(Demographics.of(LocalDate.of(1930, 12, 10), "M")),
                Optional.of(Name.person("IL", "SMITH", "FRED", "", "MI", "123456789A")), List.of(claim), Kept.NOTHING);
        var inquiry = StatusInquiry.about(new StatusInquiry.Subscriber(patient, List.of()), Name.organization("PR", "ABC INSURANCE", "PI", "12345"),
                Name.organization("41", "XYZ SERVICE", "46", "X67E"), Name.organization("1P", "HOME HOSPITAL", "XX", "1666666661"), "R276", LocalDateTime.of(2026, 9, 15, 14, 25));
        // When
        var file = new String(WholeTransactions.write(TransactionKind.STATUS_INQUIRY, inquiry, StatusInquiry::write), ISO_8859_1);
        // Then
        assertThat(file).contains("BHT*0010*13*R276*20260915*1425~HL*1**20*1~NM1*PR*2*ABC INSURANCE*****PI*12345~HL*2*1*21*1~NM1*41*2*XYZ SERVICE*****46*X67E~"
                + "HL*3*2*19*1~NM1*1P*2*HOME HOSPITAL*****XX*1666666661~HL*4*3*22*0~DMG*D8*19301210*M~NM1*IL*1*SMITH*FRED****MI*123456789A~"
                + "TRN*1*ABCXYZ1~REF*EJ*SM123456~AMT*T3*8513.88~DTP*472*RD8*20260831-20260906~SE*16*0001~");
    }

    @Test
    void statusesOfClaimsProvidersAndTheWholeInquiryAreAllFound() throws IOException {
        // Given
        var body = "ST*277*0001*005010X212~BHT*0010*08*R277*20260916*0810*DG~HL*1**20*1~NM1*PR*2*ABC INSURANCE*****PI*12345~HL*2*1*21*1~NM1*41*2*XYZ*****46*X67E~"
                + "TRN*2*R276~STC*D0:24:41*20260916~HL*3*2*19*1~NM1*1P*2*HOME HOSPITAL*****XX*1666666661~TRN*1*0~STC*E0:24:1P*20260916~"
                + "HL*4*3*22*1~NM1*IL*1*MANN*JOHN****MI*345678901~HL*5*4*23~NM1*QC*1*MANN*JOSEPH~TRN*2*ABCXYC3~STC*F2:88:QC*20260612**150*0******F2:107~"
                + "REF*1K*051681010827~DTP*472*D8*20260501~SVC*HC:99203*150*0****1~STC*F2:88:QC*20260612~REF*FJ*L1~SE*24*0001~";
        var file = ("ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *261122*1000*^*00501*000000007*0*T*:~GS*HN*PAYER*CLINIC*20261122*1000*7*X*005010X212~"
                + body + "GE*1*7~IEA*1*000000007~").getBytes(ISO_8859_1);
        // When
        var response = WholeTransactions.read(file, StatusResponse::read, findings);
        // Then
        assertThat(findings.list()).isEmpty();
        assertThat(response.higherStatuses()).extracting(Status::code).containsExactly(new Status.Code("D0", "24", "41", ""), new Status.Code("E0", "24", "1P", ""));
        var claim = response.answersTo("ABCXYC3").getFirst();
        assertThat(claim.statuses().getFirst().codes()).containsExactly(new Status.Code("F2", "88", "QC", ""), Status.Code.of("F2", "107"));
        assertThat(claim.statuses().getFirst().chargeCents()).hasValue(15_000);
        assertThat(claim.statuses().getFirst().paidCents()).hasValue(0);
        assertThat(claim.lines().getFirst().references()).containsExactly(Reference.of("FJ", "L1"));
        assertThat(WholeTransactions.rewrite(file, findings)).isEqualTo(file);
    }

    @Test
    void anAmountThatIsNoneIsReportedWhereItsElementStands() throws IOException {
        // Given
        var file = "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *261122*1000*^*00501*000000007*0*T*:~GS*HN*PAYER*CLINIC*20261122*1000*7*X*005010X212~"
                + "ST*277*0001*005010X212~BHT*0010*08*R277*20260916*0810*DG~HL*1**20*1~NM1*PR*2*ABC*****PI*12345~HL*2*1*21*0~NM1*41*2*XYZ*****46*X67E~"
                + "TRN*2*R276~STC*D0:24:41*20260916**1O0~SE*9*0001~GE*1*7~IEA*1*000000007~";
        // When
        WholeTransactions.read(file.getBytes(ISO_8859_1), StatusResponse::read, findings);
        // Then
        assertThat(findings.list()).hasSize(1);
        assertThat(findings.list().getFirst().fault()).isEqualTo(EdiFault.AMOUNT_INVALID);
        assertThat(findings.list().getFirst().position()).hasToString("segment 10 (STC04, loop 2200B), byte " + file.indexOf("1O0"));
    }
}
