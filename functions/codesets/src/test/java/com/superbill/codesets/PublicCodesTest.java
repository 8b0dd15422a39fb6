package com.superbill.codesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.superbill.domain.scrub.ClaimCodes.Bundling;
import com.superbill.domain.scrub.ClaimCodes.CodeFault;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicCodesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

    private final PublicCodes codes = new PublicCodes();

    @ParameterizedTest
    @ValueSource(strings = {"I10", "E119", "M1711"})
    void billableDiagnosisHasNoFault(String code) {
        assertThat(codes.diagnosisFault(code, DAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99213", "0001F", "0042T", "0001U", "J1885", "G0439"})
    void publicAndCptProceduresHaveNoFault(String code) {
        assertThat(codes.procedureFault(code, DAY)).isEmpty();
    }

    @Test
    void everyPlaceOfServiceIsBuiltIn() {
        assertThat(codes.isPlaceOfService("11")).isTrue();
        assertThat(codes.isPlaceOfService("98")).isFalse();
        assertThat(CodeSets.of(CodeSystem.PLACE_OF_SERVICE).find("11")).map(Code::description).hasValue("Office");
    }

    @Test
    void codesAreFoundByNumberAndByTheBeginningsOfWords() {
        // Given
        CodeIndex diagnoses = CodeSets.of(CodeSystem.ICD_10_CM);

        // Then
        assertThat(diagnoses.search("e11.9", Optional.of(DAY), 5)).first().extracting(Code::code).isEqualTo("E119");
        assertThat(diagnoses.search("diab without compl", Optional.of(DAY), 200)).extracting(Code::code).contains("E119");
        assertThat(diagnoses.search("no such illness", Optional.of(DAY), 5)).isEmpty();
        assertThat(diagnoses.search("e", Optional.empty(), 3)).hasSize(3);
    }

    /** Only a build that was given the official files knows what does not exist. */
    @Nested
    class OfficialFiles {

        @BeforeAll
        static void needOfficialFiles() {
            boolean given = CodeSets.of(CodeSystem.ICD_10_CM).isComplete();
            if (!given) {
                System.out.println("skipped: this build was given no official code files (-Dsuperbill.codes=DIR)");
            }
            assumeTrue(given);
        }

        @ParameterizedTest
        @CsvSource({"E11,HEADER", "Z9999,UNKNOWN", "E1199,UNKNOWN", "M545,HEADER", "R05,HEADER"})
        void diagnosisThatCannotBeBilledHasItsFault(String code, CodeFault fault) {
            assertThat(codes.diagnosisFault(code, DAY)).hasValue(fault);
        }

        @Test
        void diagnosisOfALaterEditionIsNotInForceBeforeIt() {
            assertThat(codes.diagnosisFault("M5450", LocalDate.of(2021, 1, 15))).hasValue(CodeFault.NOT_IN_FORCE);
            assertThat(codes.diagnosisFault("M5450", DAY)).isEmpty();
        }

        @Test
        void unknownProcedureAndTaxonomyAreNotKnown() {
            assertThat(codes.procedureFault("J0000", DAY)).hasValue(CodeFault.UNKNOWN);
            assertThat(codes.isTaxonomy("207Q00000X")).isTrue();
            assertThat(codes.isTaxonomy("999999999X")).isFalse();
        }

        @Test
        void unitsHaveALimitWhereNcciKnowsOne() {
            assertThat(codes.unitsMax("A0021")).hasValue(0);
            assertThat(codes.unitsMax("99213")).isEmpty();
        }

        @Test
        void pairsAreBundledUntilTheirEditWasTakenBack() {
            assertThat(codes.bundling("A4301", "A4300", LocalDate.of(2001, 12, 30))).hasValue(Bundling.SEPARATE_WITH_MODIFIER);
            assertThat(codes.bundling("A4301", "A4300", LocalDate.of(2001, 12, 31))).isEmpty();
            assertThat(codes.bundling("A4263", "A4262", LocalDate.of(1995, 12, 31))).isEmpty();
        }

        @Test
        void everyCodeIsFoundByItself() {
            for (CodeSystem system : List.of(CodeSystem.HCPCS, CodeSystem.MODIFIERS, CodeSystem.CLAIM_ADJUSTMENT_REASON, CodeSystem.CLAIM_STATUS)) {
                CodeIndex index = CodeSets.of(system);
                List<Code> all = index.search("", Optional.empty(), Integer.MAX_VALUE);
                assertThat(all).hasSize(index.size());
                assertThat(all).allSatisfy(code -> assertThat(index.find(code.code())).hasValue(code));
            }
        }
    }
}
