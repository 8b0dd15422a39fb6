package com.superbill.edi.eligibility;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.Decimal;
import com.superbill.edi.Findings;
import com.superbill.edi.WholeTransactions;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Demographics;
import com.superbill.edi.segment.Message;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.Rejection;
import com.superbill.edi.segment.Trace;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EligibilityTest {

    private static final Name PAYER = Name.organization("PR", "ABC COMPANY", "PI", "842610001");
    private static final Name PROVIDER = Name.organization("1P", "BONE AND JOINT CLINIC", "XX", "1999999984");

    private final Findings findings = new Findings();

    @Test
    void anInquiryAboutASubscriberIsTheGuidesThirteenSegments() throws IOException {
        // Given
        var subscriber = InquiredMember.of(Optional.of(Trace.own("93175", "9877281234")), Name.person("IL", "SMITH", "ROBERT", "", "MI", "11122333301"),
                Optional.of(Demographics.of(LocalDate.of(1943, 5, 19), "M")), Optional.empty(), List.of(DatePeriod.day("291", LocalDate.of(2026, 5, 1))),
                List.of(Inquiry.ofServiceTypes("30", "98")));
        var inquiry = EligibilityInquiry.about(new EligibilityInquiry.Subscriber(subscriber, List.of()), PAYER, PROVIDER, "10001234", LocalDateTime.of(2026, 5, 1, 13, 19));
        // When
        var file = new String(WholeTransactions.write(TransactionKind.ELIGIBILITY_INQUIRY, inquiry, EligibilityInquiry::write), ISO_8859_1);
        // Then
        assertThat(file).contains("ST*270*0001*005010X279A1~BHT*0022*13*10001234*20260501*1319~HL*1**20*1~NM1*PR*2*ABC COMPANY*****PI*842610001~HL*2*1*21*1~"
                + "NM1*1P*2*BONE AND JOINT CLINIC*****XX*1999999984~HL*3*2*22*0~TRN*1*93175*9877281234~NM1*IL*1*SMITH*ROBERT****MI*11122333301~"
                + "DMG*D8*19430519*M~DTP*291*D8*20260501~EQ*30^98~SE*13*0001~");
    }

    @Test
    void benefitsAreAskedByKindNetworkAndServiceType() throws IOException {
        // Given
        var file = answer("EB*1**30**GOLD 123 PLAN~EB*1**33^98~EB*B*IND*98***27*25.5*****Y~MSG*PER VISIT~III*ZZ*11~EB*B*IND*98***27*60*****N~EB*A*IND*30*****.2****Y~"
                + "EB*C*IND*30***23*500*****Y~EB*C*IND*30***29*120*****Y~EB*G*FAM*30***23*6000*****W~EB*G*FAM*30***29*5760*****W~"
                + "EB*R**30*MB~LS*2120~NM1*PR*2*OTHER PAYER*****PI*999~N3*1 MAIN ST~PER*IC**TE*8005550100~LE*2120~");
        // When
        var response = WholeTransactions.read(file, EligibilityResponse::read, findings);
        // Then
        assertThat(findings.list()).isEmpty();
        assertThat(response.status()).isEqualTo(CoverageStatus.ACTIVE);
        var member = response.answerTo("93175").orElseThrow();
        var benefits = member.asked();
        assertThat(benefits.status("98")).isEqualTo(CoverageStatus.ACTIVE);
        assertThat(benefits.status("35")).isEqualTo(CoverageStatus.NOT_SAID);
        assertThat(benefits.ofServiceType("98").inNetwork().copayments().amountCents()).hasValue(2_550);
        assertThat(benefits.ofServiceType("98").outOfNetwork().copayments().amountCents()).hasValue(6_000);
        assertThat(benefits.coinsurances().fraction()).contains(new Decimal(2, 1));
        assertThat(benefits.deductibleTotals().amountCents()).hasValue(50_000);
        assertThat(benefits.deductiblesRemaining().amountCents()).hasValue(12_000);
        assertThat(benefits.ofCoverageLevel("FAM").outOfPocketTotals().amountCents()).hasValue(600_000);
        assertThat(benefits.ofCoverageLevel("FAM").outOfPocketRemaining().inNetwork().amountCents()).hasValue(576_000);
        assertThat(benefits.otherPayers()).extracting(payer -> payer.name().lastOrOrganization()).containsExactly("OTHER PAYER");
        var copayment = benefits.copayments().all().getFirst();
        assertThat(copayment.messages()).containsExactly(new Message("PER VISIT"));
        assertThat(copayment.additionalInformation()).containsExactly(new AdditionalInformation("ZZ", "11", "", ""));
        assertThat(WholeTransactions.rewrite(file, findings)).isEqualTo(file);
    }

    @Test
    void onlyInactiveStatementsMeanInactive() throws IOException {
        // When
        var response = WholeTransactions.read(answer("EB*6**30~EB*I**98~"), EligibilityResponse::read, findings);
        // Then
        assertThat(response.status()).isEqualTo(CoverageStatus.INACTIVE);
    }

    @Test
    void aRejectionAtAnyLevelIsNoAnswer() throws IOException {
        // Given
        var levels = "HL*1**20*1~AAA*Y**42*R~NM1*PR*2*ABC COMPANY*****PI*1~AAA*N**80*P~HL*2*1*21*1~NM1*1P*2*CLINIC*****XX*1999999984~AAA*N**51*C~"
                + "HL*3*2*22*0~TRN*2*93175*9877281234~NM1*IL*1*SMITH*ROBERT****MI*1~AAA*N**75*C~EB*V~AAA*N**60*C~";
        // When
        var response = WholeTransactions.read(file(levels), EligibilityResponse::read, findings);
        // Then
        assertThat(response.status()).isEqualTo(CoverageStatus.REJECTED);
        assertThat(response.rejections()).extracting(Rejection::reason).containsExactly("42", "80", "51", "75", "60");
        assertThat(response.rejections()).extracting(Rejection::isRetryable).containsExactly(true, true, false, false, false);
        assertThat(response.sources().getFirst().rejections()).hasSize(1);
        assertThat(WholeTransactions.rewrite(file(levels), findings)).isEqualTo(file(levels));
    }

    @Test
    void theDependentAnswersForTheTraceThatAskedAboutHer() throws IOException {
        // Given
        var levels = "HL*1**20*1~NM1*PR*2*ABC COMPANY*****PI*1~HL*2*1*21*1~NM1*1P*2*CLINIC*****XX*1999999984~HL*3*2*22*1~NM1*IL*1*SMITH*JOHN****MI*1~"
                + "HL*4*3*23*0~TRN*2*T2*9877281234~NM1*03*1*SMITH*MARY~DMG*D8*19981014*F~INS*N*19~EB*1**30~";
        // When
        var response = WholeTransactions.read(file(levels), EligibilityResponse::read, findings);
        // Then
        var dependent = response.answerTo("T2").orElseThrow();
        assertThat(dependent.name().orElseThrow().first()).isEqualTo("MARY");
        assertThat(dependent.insured().orElseThrow().relationship()).isEqualTo("19");
        assertThat(dependent.status()).isEqualTo(CoverageStatus.ACTIVE);
        assertThat(response.answerTo("T9")).isEmpty();
    }

    private static byte[] answer(String benefits) {
        return file("HL*1**20*1~NM1*PR*2*ABC COMPANY*****PI*1~HL*2*1*21*1~NM1*1P*2*CLINIC*****XX*1999999984~HL*3*2*22*0~TRN*2*93175*9877281234~"
                + "NM1*IL*1*SMITH*ROBERT****MI*1~" + benefits);
    }

    private static byte[] file(String levels) {
        var body = "ST*271*0001*005010X279A1~BHT*0022*11*R1*20261122*1000~" + levels;
        long segments = body.chars().filter(c -> c == '~').count() + 1;
        return ("ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *261122*1000*^*00501*000000007*0*T*:~GS*HB*PAYER*CLINIC*20261122*1000*7*X*005010X279A1~"
                + body + "SE*" + segments + "*0001~GE*1*7~IEA*1*000000007~").getBytes(ISO_8859_1);
    }
}
