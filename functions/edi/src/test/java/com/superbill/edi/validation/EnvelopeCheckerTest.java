package com.superbill.edi.validation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.acknowledgment.InterchangeAcknowledgment;
import com.superbill.edi.acknowledgment.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ISA, GS and ST of a sound status inquiry, with one value changed each. */
class EnvelopeCheckerTest {

    private static final String INQUIRY = "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*HOUSE          *261122*1000*^*00501*000000007*0*T*:~"
            + "GS*HR*CLINIC*HOUSE*20261122*1000*7*X*005010X212~ST*276*0001*005010X212~BHT*0010*13*B1*20261122*1000~HL*1**20*1~NM1*PR*2*PAYER*****PI*P1~"
            + "HL*2*1*21*1~NM1*41*2*CLINIC*****46*C1~HL*3*2*19*1~NM1*1P*2*CLINIC*****XX*1999999984~HL*4*3*22*0~DMG*D8*19800101*F~NM1*IL*1*DOE*JO****MI*M1~"
            + "TRN*1*T1~DTP*472*D8*20261102~SE*14*0001~GE*1*7~IEA*1*000000007~";

    private static final String ANSWER = INQUIRY.substring(0, INQUIRY.indexOf("GS*")) + "TA1*000000007*261122*1000*A*000~IEA*0*000000007~";

    @Test
    void aSoundEnvelopeHasNoFinding() throws IOException {
        assertThat(validate(INQUIRY).everyFinding()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"*261122*1000*^, *261322*1000*^, ISA09, 014", "*261122*1000*^, *261122*2500*^, ISA10, 015", "*00501*, *5.1  *, ISA12, 017", "*0*T*:, *2*T*:, ISA14, 019",
        "*0*T*:, *0*X*:, ISA15, 020"})
    void anInterchangeWithAnUnusableHeaderIsRejectedByTa1(String sound, String spoilt, String element, String note) throws IOException {
        // When
        var report = validate(INQUIRY.replace(sound, spoilt));
        // Then
        assertThat(report.errors()).extracting(ValidationFinding::code).containsExactly("INTERCHANGE_HEADER_INVALID");
        assertThat(report.errors().getFirst().position().toString()).contains(element);
        var acknowledgment = AcknowledgmentMaker.interchangeAcknowledgment(report.interchanges().getFirst());
        assertThat(acknowledgment.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(acknowledgment.note()).isEqualTo(note);
    }

    @ParameterizedTest
    @CsvSource({"GS*HR*, GS*HN*, TRANSACTION_NOT_OF_GROUP", "X*005010X212~ST, X*005010X214~ST, TRANSACTION_NOT_OF_GROUP", "*20261122*1000*7, *20261131*1000*7, GROUP_HEADER_INVALID",
        "*20261122*1000*7, *20261122*10AM*7, GROUP_HEADER_INVALID", "*7*X*, *7*Y*, GROUP_HEADER_INVALID", "0001, 001, TRANSACTION_CONTROL_NUMBER_INVALID"})
    void aGroupOrTransactionWithAnUnusableHeaderIsAnError(String sound, String spoilt, String code) throws IOException {
        assertThat(validate(INQUIRY.replace(sound, spoilt)).errors()).extracting(ValidationFinding::code).containsExactly(code);
    }

    @Test
    void aQualifierThatPartnersAgreedOnIsAWarningOnly() throws IOException {
        // When
        var report = validate(INQUIRY.replace("*ZZ*CLINIC", "*12*CLINIC"));
        // Then
        assertThat(report.isAccepted()).isTrue();
        assertThat(report.everyFinding()).extracting(ValidationFinding::code).containsExactly("INTERCHANGE_HEADER_INVALID");
    }

    @ParameterizedTest
    @CsvSource({"TA1*000000007*, TA1*7*, TA101", "*261122*1000*A, *261131*1000*A, TA102", "*1000*A, *10*A, TA103", "*A*000, *Q*000, TA104", "*A*000, *A*032, TA105"})
    void aTa1ThatSaysNothingIsAnError(String sound, String spoilt, String element) throws IOException {
        // Given
        assertThat(validate(ANSWER).everyFinding()).isEmpty();
        // When
        var errors = validate(ANSWER.replace(sound, spoilt)).errors();
        // Then
        assertThat(errors).extracting(ValidationFinding::code).containsExactly("INTERCHANGE_ACKNOWLEDGMENT_INVALID");
        assertThat(errors.getFirst().position().toString()).startsWith("segment 2 (" + element);
    }

    @Test
    void aGuideOfAnotherReleaseIsNotThisOne() throws IOException {
        assertThat(validate(INQUIRY.replace("005010X212", "004010X212")).isAccepted()).isFalse();
    }

    @Test
    void anInterchangeNumberThatItsSenderRepeatsIsRejectedByTa1() throws IOException {
        // When
        var report = validate(INQUIRY + INQUIRY);
        // Then
        assertThat(report.errors()).extracting(ValidationFinding::code).containsExactly("INTERCHANGE_CONTROL_NUMBER_REPEATED");
        assertThat(report.interchanges()).extracting(AcknowledgmentMaker::interchangeAcknowledgment).extracting(InterchangeAcknowledgment::note).containsExactly("000", "025");
    }

    @Test
    void anEmptySegmentIsOneErrorThatNoIk3CanName() throws IOException {
        // Given
        var report = validate(INQUIRY.replace("~NM1*41", "~~NM1*41"));
        assertThat(report.errors()).extracting(ValidationFinding::code).containsExactly("SEGMENT_EMPTY");
        // When
        var out = new ByteArrayOutputStream();
        AcknowledgmentMaker.write(report, out, LocalDateTime.of(2026, 11, 22, 10, 0), 1);
        // Then
        assertThat(out.toString(ISO_8859_1)).contains("~AK2*276*0001*005010X212~IK5*R*5~");
        assertThat(validate(out.toString(ISO_8859_1)).errors()).isEmpty();
    }

    @Test
    void aRepetitionSeparatorThatIsAlsoTheComponentSeparatorIsRejectedByTa1() throws IOException {
        // When
        var report = validate(INQUIRY.replace("*^*", "*:*"));
        // Then
        assertThat(report.errors()).extracting(ValidationFinding::code).containsExactly("REPETITION_SEPARATOR_INVALID");
        assertThat(AcknowledgmentMaker.interchangeAcknowledgment(report.interchanges().getFirst()).note()).isEqualTo("022");
    }

    @Test
    void aRepetitionSeparatorThatCutsTheHeaderIsOneError() throws IOException {
        assertThat(validate(INQUIRY.replace("*^*", "***")).everyFinding()).extracting(ValidationFinding::code).containsExactly("DELIMITERS_INVALID");
        assertThat(validate(INQUIRY.replace("*^*", "*~*")).everyFinding()).extracting(ValidationFinding::code).containsExactly("DELIMITERS_INVALID");
    }

    @Test
    void aWrongChildFlagIsFoundAtItsByte() throws IOException {
        // Given
        var file = INQUIRY.replace("HL*4*3*22*0~", "HL*4*3*22*1~");
        // When
        var findings = validate(file).everyFinding();
        // Then
        assertThat(findings).extracting(ValidationFinding::code).containsExactly("CHILD_FLAG_WRONG");
        assertThat(findings.getFirst().position().byteOffset()).isEqualTo(file.indexOf("HL*4*3*22*1~") + "HL*4*3*22*".length());
    }

    @Test
    void whatStandsInTheIdsPlaceAndIsNoneIsNotRepeated() throws IOException {
        // When
        var report = validate(INQUIRY.replace("DMG*D8*19800101*F~", "DOE JO 19800101~"));
        // Then
        assertThat(report.errors()).extracting(ValidationFinding::code).contains("SEGMENT_UNKNOWN");
        assertThat(report.everyFinding().toString()).doesNotContain("DOE JO");
    }

    @Test
    void anAcknowledgmentOfATransactionWithoutNumberIsSoundItself() throws IOException {
        // Given
        var report = validate(INQUIRY.replace("ST*276*0001*", "ST***").replace("*0*T*:", "*1*T*:"));
        // When
        var out = new ByteArrayOutputStream();
        AcknowledgmentMaker.write(report, out, LocalDateTime.of(2026, 11, 22, 10, 0), 1);
        // Then
        assertThat(out.toString(ISO_8859_1)).contains("~AK1*HR*7*005010X212~AK9*R*1*1*0*5~");
        assertThat(validate(out.toString(ISO_8859_1)).errors()).isEmpty();
    }

    private static ValidationReport validate(String file) throws IOException {
        return new Validator(Set.of(), CodeSets.NONE).validate(new ByteArrayInputStream(file.getBytes(ISO_8859_1)));
    }
}
