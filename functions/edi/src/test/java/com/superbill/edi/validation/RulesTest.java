package com.superbill.edi.validation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.superbill.edi.acknowledgment.ErrorContext;
import com.superbill.edi.acknowledgment.Outcome;
import com.superbill.edi.envelope.TransactionKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rows of rules.txt, on a sound claim and a sound remittance with one thing changed each. */
class RulesTest {

    @Test
    void aSoundClaimAndASoundRemittanceBreakNoRule() throws IOException {
        assertThat(codes(CLAIM)).isEmpty();
        assertThat(codes(REMITTANCE)).isEmpty();
    }

    @Test
    void theClaimsChargeIsTheSumOfItsLines() throws IOException {
        var findings = findings(CLAIM.replace("CLM*A1*150*", "CLM*A1*151*"));
        assertThat(findings).extracting(ValidationFinding::code).containsExactly("837P-LINES-SUM");
        assertThat(findings.getFirst().position()).hasToString("segment 21 (CLM02, loop 2300), byte " + (CLAIM.indexOf("CLM*A1*") + 7));
        assertThat(findings.getFirst().sentence()).endsWith("Here 151 stands against 150.");
        assertThat(findings.getFirst().acknowledgmentCode()).isEmpty();
    }

    @Test
    void aSubscriberWhoIsThePatientNeedsBirthDateAndAddress() throws IOException {
        assertThat(codes(CLAIM.replace("DMG*D8*19800101*F~", ""))).contains("837-SUBSCRIBER-DEMOGRAPHICS");
        assertThat(codes(CLAIM.replace("N3*5 ELM ST~", ""))).contains("837-SUBSCRIBER-ADDRESS");
        assertThat(codes(CLAIM.replace("SBR*P*18*", "SBR*P**"))).contains("837-PATIENT-NEEDED");
    }

    @Test
    void aPersonWhoIsTheSubscriberNeedsAMemberIdAndAnEmployerDoesNot() throws IOException {
        assertThat(codes(CLAIM.replace("NM1*IL*1*DOE*JO****MI*M1~", "NM1*IL*1*DOE*JO~"))).containsExactly("837-SUBSCRIBER-ID");
        assertThat(codes(CLAIM.replace("NM1*IL*1*DOE*JO****MI*M1~", "NM1*IL*2*STEEL WORKS~"))).isEmpty();
    }

    @Test
    void theLinesOfAClaimAreNumberedFromOne() throws IOException {
        assertThat(codes(CLAIM.replace("LX*2~", "LX*3~"))).containsExactly("837-LINE-NUMBER");
        assertThat(codes(CLAIM.replace("LX*1~", "LX*0~"))).containsExactly("837-LINE-NUMBER");
    }

    @Test
    void aBatchMayDemandSubrogation() throws IOException {
        assertThat(CLAIM).contains("*CH~");
        assertThat(codes(CLAIM.replace("*CH~", "*31~"))).isEmpty();
    }

    @Test
    void anNpiWithAWrongCheckDigitIsWarnedAboutWhereverItStands() throws IOException {
        assertThat(codes(CLAIM.replace("XX*1999999984~N3*1 MAIN", "XX*1999999985~N3*1 MAIN"))).containsExactly("837P-NPI-CHECK-DIGIT");
        assertThat(codes(CLAIM.replace("LX*1~", "NM1*DN*1*ROE*ANN****XX*1234567890~LX*1~"))).containsExactly("837P-NPI-CHECK-DIGIT");
        assertThat(codes(REMITTANCE.replace("XX*1999999984~LX", "XX*1999999985~LX"))).containsExactly("835-NPI-CHECK-DIGIT");
    }

    @Test
    void aDiagnosisThatIsInNoListIsToldByItsNumber() throws IOException {
        // Given
        CodeSets codeSets = (codeSet, code, day) -> code.equals("E119") ? CodeSets.Answer.NOT_LISTED : CodeSets.Answer.UNKNOWN;
        // When
        var findings = new Validator(Set.of(), codeSets).validate(new ByteArrayInputStream(CLAIM.getBytes(ISO_8859_1))).everyFinding();
        // Then
        assertThat(findings).extracting(ValidationFinding::code).containsExactly("837P-DIAGNOSIS-LISTED");
        assertThat(findings.getFirst().sentence()).endsWith("It is number 2 of 2.");
    }

    @Test
    void clearinghouseHabitsCountOnlyWhenSwitchedOn() throws IOException {
        var replacement = CLAIM.replace("11:B:1", "11:B:7");
        assertThat(codes(replacement)).isEmpty();
        assertThat(codes(replacement, Validator.CLEARINGHOUSE)).containsExactly("837-FREQUENCY-NEEDS-F8");
        assertThat(codes(CLAIM, Validator.CLEARINGHOUSE)).isEmpty();
        assertThat(codes(CLAIM.replace("N3*1 MAIN ST~", "N3*P.O. BOX 7~"), Validator.CLEARINGHOUSE)).containsExactly("837-NO-PO-BOX");
        assertThat(codes(CLAIM.replace("*TX*750010001~", "*TX*75001~"), Validator.CLEARINGHOUSE)).containsExactly("837-ZIP-OF-NINE-DIGITS");
        assertThat(codes(CLAIM.replace("HC:99213*100*UN*1***1~", "HC:99213*100*UN*1***1:3~"), Validator.CLEARINGHOUSE)).containsExactly("837P-POINTER-2");
        assertThat(codes(CLAIM.replace("ABF:E119", "ABF:I10"), Validator.CLEARINGHOUSE)).containsExactly("837-DIAGNOSES-DISTINCT");
    }

    @Test
    void diagnosesAndProceduresAreLookedUpForTheDayOfService() throws IOException {
        // Given
        CodeSets codeSets = (codeSet, code, day) -> {
            if (codeSet.equals("icd10cm")) {
                assertThat(day).isEqualTo(Optional.of(LocalDate.of(2026, 11, 2)));
                return code.equals("I10") || code.equals("E119") ? CodeSets.Answer.LISTED : CodeSets.Answer.NOT_LISTED;
            }
            return codeSet.equals("hcpcs") ? code.equals("99213") ? CodeSets.Answer.NOT_LISTED : CodeSets.Answer.LISTED : CodeSets.Answer.UNKNOWN;
        };
        // When
        var findings = new Validator(Set.of(), codeSets).validate(new ByteArrayInputStream(CLAIM.getBytes(ISO_8859_1))).everyFinding();
        // Then
        assertThat(findings).extracting(ValidationFinding::code).containsExactly("837P-PROCEDURE-LISTED");
        assertThat(findings.getFirst().snipLevel()).isEqualTo(5);
    }

    @Test
    void aSecondaryClaimAddsUpAndNamesItsPayers() throws IOException {
        // Given
        var other = "SBR*P*18*G2******CI~AMT*D*110~OI***Y***Y~NM1*IL*1*DOE*JO****MI*M2~NM1*PR*2*FIRST*****PI*P2~";
        var secondary = CLAIM.replace("SBR*P*18*G1", "SBR*S*18*G1").replace("LX*1~", other + "LX*1~")
                .replace("REF*6R*L1~", "REF*6R*L1~SVD*P2*80*HC:99213**1~CAS*PR*3*20~DTP*573*D8*20261110~")
                .replace("1:2~DTP*472*D8*20261102~", "1:2~DTP*472*D8*20261102~SVD*P2*30*HC:85025**1~CAS*CO*45*20~DTP*573*D8*20261110~");
        // Then
        assertThat(codes(secondary)).isEmpty();
        assertThat(codes(secondary.replace("AMT*D*110", "AMT*D*111"))).containsExactly("837P-COB-CLAIM");
        assertThat(codes(secondary.replace("CAS*CO*45*20", "CAS*CO*45*21"))).containsExactly("837P-COB-CLAIM", "837P-COB-LINE");
        assertThat(codes(secondary.replace("SVD*P2*80", "SVD*P9*80"))).containsExactly("837-COB-PAYER-KNOWN");
    }

    @Test
    void theThreeBalancesOfARemittanceAreKept() throws IOException {
        assertThat(codes(REMITTANCE.replace("SVC*HC:99213*100*80*", "SVC*HC:99213*100*81*"))).containsExactly("835-LINE-BALANCE");
        assertThat(codes(REMITTANCE.replace("CLP*A1*1*150*110*", "CLP*A1*1*150*111*"))).containsExactly("835-TRANSACTION-BALANCE", "835-CLAIM-BALANCE");
        assertThat(codes(REMITTANCE.replace("PLB*1999999984*20261231*FB:X*10~", ""))).contains("835-TRANSACTION-BALANCE");
    }

    @Test
    void theAcknowledgmentNamesTheClaimOfEachErrorAndSaysNothingOfSums() throws IOException {
        // Given
        var file = CLAIM.replace("HC:99213*100*UN*1***1~", "HC:99213*110*UN*1***1*X*X~");
        // When
        var report = new Validator(Set.of(), CodeSets.NONE).validate(new ByteArrayInputStream(file.getBytes(ISO_8859_1)));
        var acknowledgment = AcknowledgmentMaker.implementationAcknowledgment(report.interchanges().getFirst().groups().getFirst());
        // Then
        assertThat(report.errors()).extracting(ValidationFinding::code).containsExactly("837P-LINES-SUM", "ELEMENT_NOT_USED", "CODE_INVALID");
        var transaction = acknowledgment.transactions().getFirst();
        assertThat(transaction.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(transaction.errors()).hasSize(1);
        assertThat(transaction.errors().getFirst().location().wrongSegment()).isEqualTo("SV1");
        assertThat(transaction.errors().getFirst().contexts()).containsExactly(ErrorContext.ofBusinessUnit("CLM01", "A1"));
        assertThat(transaction.errors().getFirst().elements()).extracting(element -> element.location().element().getAsInt()).containsExactly(8, 9);
        assertThat(report.everyFinding().toString()).doesNotContain("CLM01, value");
    }

    @Test
    void aRowThatCannotBeReadIsRefusedWithItsName() {
        var guide = Guide.of(TransactionKind.REMITTANCE);
        assertThat(RuleSet.of(guide, Set.of(), CodeSets.NONE).of(guide.root()).rules()).isNotEmpty();
        assertThatThrownBy(() -> new RuleParser("CLP.03 approximately 4", (path, use) -> new FactReference(0, 0)).condition())
                .hasMessageContaining("approximately");
    }

    @Test
    void rulesThatAskACodeListAreLeftOutWhereNoListIsAtHand() {
        var guide = Guide.of(TransactionKind.REMITTANCE);
        var claimLoop = loop(guide.root(), "2100").orElseThrow();

        var withLists = RuleSet.of(guide, Set.of(), (codeSet, code, day) -> CodeSets.Answer.LISTED).of(claimLoop).rules();
        var withoutLists = RuleSet.of(guide, Set.of(), CodeSets.NONE).of(claimLoop).rules();

        assertThat(withLists).extracting(Rule::name).contains("835-ADJUSTMENT-LISTED", "835-CLAIM-BALANCE");
        assertThat(withoutLists).extracting(Rule::name).contains("835-CLAIM-BALANCE").doesNotContain("835-ADJUSTMENT-LISTED");
    }

    private static Optional<GuideLoop> loop(GuideLoop within, String id) {
        if (within.id().equals(id)) {
            return Optional.of(within);
        }
        return within.children().stream().filter(GuideLoop.class::isInstance).map(child -> loop((GuideLoop) child, id)).flatMap(Optional::stream).findFirst();
    }

    private static List<String> codes(String file, String... profiles) throws IOException {
        return findings(file, profiles).stream().map(ValidationFinding::code).toList();
    }

    /** Without the segment count, which follows from the changes. */
    private static List<ValidationFinding> findings(String file, String... profiles) throws IOException {
        return new Validator(Set.of(profiles), CodeSets.NONE).validate(new ByteArrayInputStream(file.getBytes(ISO_8859_1))).everyFinding().stream()
                .filter(finding -> !finding.code().equals("TRANSACTION_SEGMENT_COUNT_WRONG")).toList();
    }

    private static final String CLAIM = file("HC", "005010X222A1", "ST*837*0001*005010X222A1~BHT*0019*00*B1*20261103*1000*CH~NM1*41*2*CLINIC*****46*C1~PER*IC*ANN*TE*8005550100~"
            + "NM1*40*2*HOUSE*****46*H1~HL*1**20*1~PRV*BI*PXC*207Q00000X~NM1*85*2*CLINIC*****XX*1999999984~N3*1 MAIN ST~N4*DALLAS*TX*750010001~REF*EI*123456789~"
            + "HL*2*1*22*0~SBR*P*18*G1******CI~NM1*IL*1*DOE*JO****MI*M1~N3*5 ELM ST~N4*DALLAS*TX*75001~DMG*D8*19800101*F~NM1*PR*2*PAYER*****PI*P1~"
            + "CLM*A1*150***11:B:1*Y*A*Y*Y~HI*ABK:I10*ABF:E119~LX*1~SV1*HC:99213*100*UN*1***1~DTP*472*D8*20261102~REF*6R*L1~LX*2~SV1*HC:85025*50*UN*1***1:2~"
            + "DTP*472*D8*20261102~");

    static final String REMITTANCE = file("HP", "005010X221A1", "ST*835*0001~BPR*I*100*C*CHK************20261120~TRN*1*CHECK1*1512345678~N1*PR*PAYER~N3*1 PAYER WAY~"
            + "N4*DALLAS*TX*75001~PER*BL*ANN*TE*8005550100~N1*PE*CLINIC*XX*1999999984~LX*1~CLP*A1*1*150*110*20*12*PCN1*11*1~NM1*QC*1*DOE*JO****MI*M1~"
            + "SVC*HC:99213*100*80**1~DTM*472*20261102~CAS*PR*3*20~SVC*HC:85025*50*30**1~DTM*472*20261102~CAS*CO*45*20~PLB*1999999984*20261231*FB:X*10~");

    private static String file(String functionalCode, String version, String transaction) {
        long segments = transaction.chars().filter(c -> c == '~').count() + 1;
        return "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*HOUSE          *261122*1000*^*00501*000000007*0*T*:~GS*" + functionalCode + "*CLINIC*HOUSE*20261122*1000*7*X*"
                + version + "~" + transaction + "SE*" + segments + "*0001~GE*1*7~IEA*1*000000007~";
    }
}
