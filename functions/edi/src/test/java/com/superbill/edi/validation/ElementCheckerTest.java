package com.superbill.edi.validation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The elements of a sound remittance with one segment changed each. */
class ElementCheckerTest {

    private static final String PATIENT = "NM1*QC*1*DOE*JO****MI*M1~";

    @ParameterizedTest
    @ValueSource(strings = {"MOA~", "MOA***~"})
    void aSegmentWhoseElementsAreAllSituationalMustHoldOneOfThem(String segment) throws IOException {
        // When
        var errors = errors(PATIENT, PATIENT + segment);
        // Then
        assertThat(errors).extracting(ValidationFinding::code).containsExactly("SEGMENT_WITHOUT_VALUES");
        assertThat(errors.getFirst().position().toString()).startsWith("segment 14 (MOA, loop 2100)");
        assertThat(errors.getFirst().acknowledgmentCode()).isEqualTo("8");
        assertThat(errors(PATIENT, PATIENT + "MOA***MA01~")).isEmpty();
    }

    @Test
    void aSegmentThatHoldsNothingIsToldByItsRequiredElementsWhereItHasSome() throws IOException {
        assertThat(errors("CAS*PR*3*20~", "CAS~")).extracting(ValidationFinding::code).contains("CODE_INVALID").doesNotContain("SEGMENT_WITHOUT_VALUES");
        assertThat(errors("LX*1~", "LX~")).extracting(ValidationFinding::code).containsExactly("ELEMENT_MISSING");
    }

    @ParameterizedTest
    @CsvSource({"NM1*QC*1*DOE*JO****MI*M1~, NM1*QC*1*DOE*JO****MI~, NM108 and NM109 must be filled both or neither.",
        "N4*DALLAS*TX*75001~, N4*DALLAS*TX*75001***TX~, N406 may only be filled beside N405."})
    void aSyntaxNoteNamesItsElements(String sound, String spoilt, String sentence) throws IOException {
        assertThat(errors(sound, spoilt)).extracting(ValidationFinding::sentence).contains(sentence);
    }

    @Test
    void aCodeThatTheGuideLacksIsToldWithThoseItHas() throws IOException {
        assertThat(errors("BPR*I*100*C*", "BPR*I*100*X*")).extracting(ValidationFinding::sentence).containsExactly("Credit/debit flag code must be one of C, D here.");
    }

    private static List<ValidationFinding> errors(String sound, String changed) throws IOException {
        assertThat(RulesTest.REMITTANCE).contains(sound);
        int added = (int) (changed.chars().filter(c -> c == '~').count() - sound.chars().filter(c -> c == '~').count());
        var file = RulesTest.REMITTANCE.replace(sound, changed);
        int count = Integer.parseInt(file.replaceAll("(?s).*SE\\*([0-9]+)\\*.*", "$1"));
        return new Validator(Set.of(), CodeSets.NONE).validate(new ByteArrayInputStream(file.replace("SE*" + count, "SE*" + (count + added)).getBytes(ISO_8859_1))).errors();
    }
}
