package com.superbill.codesets;

import static com.superbill.edi.validation.CodeSets.Answer.LISTED;
import static com.superbill.edi.validation.CodeSets.Answer.NOT_LISTED;
import static com.superbill.edi.validation.CodeSets.Answer.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.superbill.edi.validation.CodeSets.Answer;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuideCodeSetsTest {

    private final GuideCodeSets codes = new GuideCodeSets();

    @Test
    void theValidatorFindsThem() {
        assertThat(com.superbill.edi.validation.CodeSets.installed()).isInstanceOf(GuideCodeSets.class);
    }

    @ParameterizedTest
    @CsvSource({"icd10cm, I10, LISTED", "icd10cm, I10.9, NOT_LISTED", "icd10cm, 4019, NOT_LISTED", "hcpcs, 99213, UNKNOWN", "hcpcs, 0001A, UNKNOWN", "hcpcs, 9921, NOT_LISTED",
        "pos, 11, LISTED", "pos, 98, NOT_LISTED", "states, MA, LISTED", "states, ON, LISTED", "states, XX, NOT_LISTED", "country, CA, LISTED", "country, USA, NOT_LISTED",
        "currency, USD, LISTED", "currency, US$, NOT_LISTED", "entity_id, 85, UNKNOWN"})
    void withoutADayShapesAndSmallListsAreJudged(String codeSet, String code, Answer expected) {
        assertThat(codes.ask(codeSet, code, Optional.empty())).isEqualTo(expected);
    }

    @Test
    void codesAreExplained() {
        assertThat(codes.meaning("pos", "11")).contains("Office");
        assertThat(codes.meaning("icd10cm", "I10").orElseThrow()).containsIgnoringCase("hypertension");
        assertThat(codes.meaning("hcpcs", "99213")).isEmpty();
        assertThat(codes.meaning("entity_id", "85")).isEmpty();
    }

    /** The command has nothing else on its class path. */
    @ParameterizedTest
    @ValueSource(strings = {"icd10cm", "hcpcs", "pos", "taxonomy", "carc", "remark_code", "claim_status_cat", "claim_status", "service_type", "states", "country", "currency"})
    void theyNeedThisModuleAndTheLibraryOnly(String codeSet) throws Exception {
        // Given
        URL[] classPath = {location(GuideCodeSets.class), location(com.superbill.edi.validation.CodeSets.class)};
        try (var loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Object alone = loader.loadClass(GuideCodeSets.class.getName()).getConstructor().newInstance();
            var ask = alone.getClass().getMethod("ask", String.class, String.class, Optional.class);

            // When
            Object answer = ask.invoke(alone, codeSet, "99213", Optional.empty());

            // Then
            assertThat(answer).hasToString(codes.ask(codeSet, "99213", Optional.empty()).name());
        }
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    /** Where the build was given the official files. */
    @Nested
    class OfOfficialFiles {

        @BeforeAll
        static void needOfficialFiles() {
            boolean given = CodeSets.of(CodeSystem.CLAIM_ADJUSTMENT_REASON).isComplete();
            if (!given) {
                System.out.println("skipped: this build was given no official code files (-Dsuperbill.codes=DIR)");
            }
            assumeTrue(given);
        }

        @ParameterizedTest
        @CsvSource({"icd10cm, E119, 2026-11-16, LISTED", "icd10cm, E11, 2026-11-16, NOT_LISTED", "icd10cm, E1199, 2026-11-16, NOT_LISTED", "icd10cm, E1199, 2016-01-31, UNKNOWN",
            "hcpcs, J1885, 2026-11-16, LISTED", "hcpcs, J0001, 2026-11-16, NOT_LISTED", "hcpcs, J0001, 2019-03-01, UNKNOWN"})
        void codesAreJudgedOnTheDaysOfTheirList(String codeSet, String code, LocalDate day, Answer expected) {
            assertThat(codes.ask(codeSet, code, Optional.of(day))).isEqualTo(expected);
        }

        @Test
        void aHeadingIsNoDiagnosis() {
            assertThat(codes.ask("icd10cm", "E11", Optional.empty())).isEqualTo(NOT_LISTED);
        }

        @Test
        void aNumberBeyondTheLastOfItsKindIsNewerThanTheList() {
            assertThat(codes.ask("carc", "45", Optional.empty())).isEqualTo(LISTED);
            assertThat(codes.ask("carc", "999", Optional.empty())).isEqualTo(UNKNOWN);
            assertThat(codes.ask("carc", "B99", Optional.empty())).isEqualTo(UNKNOWN);
            assertThat(codes.ask("carc", "CO45", Optional.empty())).isEqualTo(NOT_LISTED);
            assertThat(codes.ask("service_type", "30", Optional.empty())).isEqualTo(LISTED);
            assertThat(List.of("77", "B2", "BT", "CA", "CE", "CJ", "MH", "UC")).allSatisfy(code -> assertThat(codes.ask("service_type", code, Optional.empty())).isEqualTo(LISTED));
            assertThat(codes.ask("service_type", "al", Optional.empty())).isEqualTo(NOT_LISTED);
            assertThat(codes.ask("remark_code", "N130", Optional.empty())).isEqualTo(LISTED);
            assertThat(codes.ask("remark_code", "XYZ", Optional.empty())).isEqualTo(NOT_LISTED);
        }
    }
}
